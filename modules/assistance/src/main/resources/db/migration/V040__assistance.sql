-- Every answer about eligibility as it was given, with what it was asked and by which policy it was decided:
-- enough to decide it again and compare.
create table eligibility_check (
  check_id       varchar(36)  not null primary key,
  asked_at       timestamp(6) with time zone not null,
  actor          varchar(80)  not null,
  psn_cert_type  varchar(6)   not null,
  certno         varchar(50)  not null,
  psn_name       varchar(200),
  as_of          date         not null,
  known_at       timestamp(6) with time zone not null,
  purpose        varchar(200) not null,
  detail_level   varchar(10)  not null,
  eligible       boolean      not null,
  reason         varchar(40)  not null,
  answer         varchar(8000) not null,
  policy_pack    varchar(60)  not null,
  policy_version varchar(64)  not null
);
create index eligibility_check_person on eligibility_check (certno);
