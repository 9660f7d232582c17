-- Coverage: who is insured by town and day, who was and is not yet again, people in hardship, doubtful identities.
-- The tables but the follow-ups and the verdicts are worked out from the register and can be worked out again.
create table coverage_mark (
  mark_id      integer not null primary key,
  changes      bigint  not null,
  worked_out   bigint  not null,
  worked_out_at timestamp(6) with time zone
);
-- An existing register has never been worked out.
insert into coverage_mark (mark_id, changes, worked_out) values (1, 1, 0);

-- The number of insured people of a town changes on a day; the sum up to a day is the number on it.
-- kind: 390, 310, or BOTH for those who are insured under both and count once.
create table coverage_turn (
  coverage_year integer     not null,
  insu_admdvs   varchar(6)  not null,
  town          varchar(9)  not null,
  kind          varchar(6)  not null,
  turn_day      date        not null,
  delta         bigint      not null
);
create index coverage_turn_of_year on coverage_turn (coverage_year, turn_day);

-- Insured in the year before and not in this one. row_id stays with a person from one working out to the next.
create table lapsed_person (
  coverage_year integer      not null,
  line          integer      not null,
  row_id        bigint       not null,
  psn_cert_type varchar(6)   not null,
  certno        varchar(50)  not null,
  psn_name      varchar(200) not null,
  gend          varchar(3),
  brdy          date,
  age_band      varchar(10),
  insutype      varchar(6)   not null,
  psn_type      varchar(6),
  situation     varchar(10)  not null,
  insu_admdvs   varchar(6)   not null,
  town_code     varchar(12)  not null,
  town          varchar(9)   not null,
  household_no  varchar(40),
  paid_before   varchar(16)  not null,
  paid_now      varchar(16)  not null,
  primary key (coverage_year, line)
);
create unique index lapsed_person_row on lapsed_person (coverage_year, row_id);
create index lapsed_person_town on lapsed_person (coverage_year, town, line);
create index lapsed_person_certno on lapsed_person (certno);

-- What became of somebody who was looked up; every mark is kept, the last one counts, in later years too.
create table lapse_follow_up (
  follow_up_id  varchar(36)  not null primary key,
  psn_cert_type varchar(6)   not null,
  certno        varchar(50)  not null,
  coverage_year integer      not null,
  state         varchar(20)  not null,
  note          varchar(400),
  marked_by     varchar(100) not null,
  marked_at     timestamp(6) with time zone not null,
  is_last       boolean      not null
);
create index lapse_follow_up_person on lapse_follow_up (certno, psn_cert_type);

create table key_group_person (
  coverage_year integer       not null,
  line          integer       not null,
  psn_idet_type varchar(10)   not null,
  psn_cert_type varchar(6)    not null,
  certno        varchar(50)   not null,
  psn_name      varchar(200)  not null,
  insu_admdvs   varchar(6)    not null,
  town          varchar(9)    not null,
  household_no  varchar(40),
  begntime      date          not null,
  insutype      varchar(6),
  subsidy_amt   numeric(16,2) not null,
  paid_amt      numeric(16,2) not null,
  primary key (coverage_year, line)
);
create index key_group_person_class on key_group_person (coverage_year, psn_idet_type, line);

-- A doubt about one register, or about two that may be one person's. It stays the same case as long as it is about
-- the same registers; other facts open it again.
create table identity_case (
  case_no       bigint       not null primary key,
  case_key      varchar(64)  not null unique,
  pair          boolean      not null,
  reasons       varchar(200) not null,
  psn_cert_type varchar(6)   not null,
  certno        varchar(50)  not null,
  insu_admdvs   varchar(6)   not null,
  town_code     varchar(12)  not null,
  other_cert_type varchar(6),
  other_certno  varchar(50),
  other_admdvs  varchar(6)   not null,
  other_town    varchar(12)  not null,
  facts         varchar(64)  not null,
  state         varchar(10)  not null,
  verdict       varchar(20),
  kept          varchar(5),
  decided_facts varchar(64),
  coverage_year integer      not null,
  found_at      timestamp(6) with time zone not null,
  seen_at       timestamp(6) with time zone not null
);
create index identity_case_state on identity_case (state, case_no);
create index identity_case_certno on identity_case (certno);
create index identity_case_other on identity_case (other_certno);

create table identity_verdict (
  verdict_id    varchar(36)  not null primary key,
  case_no       bigint       not null references identity_case,
  facts         varchar(64)  not null,
  verdict       varchar(20)  not null,
  kept          varchar(5),
  note          varchar(400),
  proposed_by   varchar(100) not null,
  confirmed_by  varchar(100) not null,
  confirmed_at  timestamp(6) with time zone not null
);
create index identity_verdict_case on identity_verdict (case_no);
