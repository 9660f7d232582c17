-- Who did what to whom and why, one row an event, each bound to the one before it by a keyed digest.
-- subject is a keyed digest of the ID number, never the number. audit_head is the one row that says where the chain ends.
create table audit_event (
  seq        bigint        not null primary key,
  happened   timestamp(6) with time zone not null,
  actor      varchar(80)   not null,
  action     varchar(60)   not null,
  subject    varchar(64),
  purpose    varchar(400),
  object_ref varchar(200),
  outcome    varchar(60)   not null,
  detail     varchar(2000),
  prev_hash  varchar(64)   not null,
  event_hash varchar(64)   not null
);
create index audit_event_subject on audit_event (subject);

create table audit_head (
  id        smallint    not null primary key,
  seq       bigint      not null,
  head_hash varchar(64) not null,
  seal      varchar(64),
  constraint audit_head_only_one check (id = 1)
);
insert into audit_head (id, seq, head_hash, seal)
values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000', null);
