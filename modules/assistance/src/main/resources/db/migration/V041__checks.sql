-- By whose eyes a check was made: the scope decides with the rest, so a recomputation needs it. hidden says that the
-- person is known but lies outside it. A check of a list names the list and the line of the owner's file.
alter table eligibility_check add column scope_division varchar(12) default '' not null;
alter table eligibility_check add column hidden boolean default false not null;
alter table eligibility_check add column list_id varchar(36);
alter table eligibility_check add column list_line integer;
create index eligibility_check_history on eligibility_check (certno, asked_at, check_id);
create index eligibility_check_actor on eligibility_check (actor, list_id, asked_at, check_id);
create index eligibility_check_time on eligibility_check (list_id, asked_at, check_id);
create index eligibility_check_list on eligibility_check (list_id, list_line);

-- A paper that somebody carries away: the code on it is random, says nothing, and opens the public door.
create table eligibility_certificate (
  code       varchar(40)   not null primary key,
  check_id   varchar(36)   not null,
  issued_at  timestamp(6) with time zone not null,
  issued_by  varchar(80)   not null,
  content    varchar(4000) not null,
  signature  varchar(200)  not null,
  constraint eligibility_certificate_one_a_check unique (check_id)
);

-- A list that an officer handed in: what was found in it, what it is asked about, what became of it. Its files lie
-- below the home and go on the day of expiry; this row and the checks stay.
create table eligibility_list (
  list_id     varchar(36)   not null primary key,
  owner       varchar(80)   not null,
  scope_division varchar(12) not null,
  file_name   varchar(200)  not null,
  purpose     varchar(200)  not null,
  as_of       date          not null,
  header_text varchar(8000) not null,
  columns_text varchar(1000) not null,
  state       varchar(12)   not null,
  job_id      varchar(36),
  rows_read   integer       not null,
  rows_bad    integer       not null,
  rows_double integer       not null,
  examples    varchar(4000) not null,
  eligible    integer,
  refused     integer,
  faulty      integer,
  created_at  timestamp(6) with time zone not null,
  finished_at timestamp(6) with time zone,
  expires_at  timestamp(6) with time zone not null,
  files_gone  boolean       default false not null
);
create index eligibility_list_owner on eligibility_list (owner, created_at, list_id);
create index eligibility_list_expiry on eligibility_list (files_gone, expires_at);

-- The root of a thousand checks of a list stands in the audit chain; this is where to find it.
create table eligibility_list_chunk (
  list_id    varchar(36) not null,
  first_line integer     not null,
  last_line  integer     not null,
  root       varchar(64) not null,
  constraint eligibility_list_chunk_key primary key (list_id, first_line)
);
