-- Who was shown in a list, a table or a file, one row a person, found by the keyed digest of the number; the event of
-- the same seq says who looked, when and for what. Its column people holds how many there were and the root over them.
create table audit_look (
  seq      bigint      not null,
  line     integer     not null,
  subject  varchar(64) not null,
  answered varchar(60),
  constraint audit_look_key primary key (seq, line)
);
create index audit_look_subject on audit_look (subject, seq);
alter table audit_event add column people varchar(80);
