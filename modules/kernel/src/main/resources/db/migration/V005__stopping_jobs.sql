-- How far a job that is done in steps has come, in the words of its kind; null before its first step has ended.
alter table job add column checkpoint varchar(4000);

-- The drawer asks for the jobs of one person, the desk for all of them, newest first.
create index job_newest on job (number);
create index job_of_requester on job (requested_by, number);

-- Work that somebody wants to end, a job or a batch. A row of its own, because whoever works holds the other locked.
create table stop_request (
  work_id  varchar(36)  not null primary key,
  asked_by varchar(80)  not null,
  asked_at timestamp(6) with time zone not null
);
