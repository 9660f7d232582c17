-- The work that people do on differences, and the closing of days and months.

-- Where the person is insured says who may see a difference; booked_on says to which day it belongs:
-- the latest booking among its receipts, without receipts the day it was first found.
-- The tax office is that of its latest receipt.
alter table difference add column insu_admdvs varchar(6);
alter table difference add column town_code varchar(12);
alter table difference add column taxdept_code varchar(20);
alter table difference add column booked_on date;
update difference set booked_on = (select cast(r.as_of as date) from reconciliation r where r.run_id = difference.run_id);
alter table difference alter column booked_on set not null;
create index difference_by_id on difference (diff_id);
create index difference_by_person on difference (certno, run_id);

-- The day in whose books a receipt stands: its own, or the first open one where its own was closed already;
-- then late_for names the closed period it belongs to.
alter table receipt add column booked_on date;
update receipt set booked_on = cast(clct_time as date);
alter table receipt alter column booked_on set not null;
alter table receipt add column late_for varchar(10);

-- What stands in receipt, added up; written with the receipts, so that totals of days need not read them all.
create table receipt_day (
  insutype      varchar(6)    not null,
  coverage_year integer       not null,
  taxdept_code  varchar(20)   not null,
  clct_day      date          not null,
  booked_on     date          not null,
  pay_count     bigint        not null,
  pay_amt       numeric(18,2) not null,
  refund_count  bigint        not null,
  refund_amt    numeric(18,2) not null,
  primary key (insutype, booked_on, clct_day, taxdept_code, coverage_year)
);
insert into receipt_day (insutype, coverage_year, taxdept_code, clct_day, booked_on, pay_count, pay_amt, refund_count,
  refund_amt)
select insutype, coverage_year, taxdept_code, cast(clct_time as date), booked_on,
  sum(case clct_type when 'PAY' then 1 else 0 end), sum(case clct_type when 'PAY' then psn_clct_amt else 0 end),
  sum(case clct_type when 'PAY' then 0 else 1 end), sum(case clct_type when 'PAY' then 0 else psn_clct_amt end)
from receipt group by insutype, coverage_year, taxdept_code, cast(clct_time as date), booked_on;

-- Who must wait for whom: whoever books receipts and whoever closes, whoever works on differences and whoever runs.
create table premium_gate (
  name varchar(20) not null primary key
);
insert into premium_gate (name) values ('RECEIPTS');
insert into premium_gate (name) values ('WORK');

-- What stands now of a difference's work; without a row it is OPEN and nobody's, at version 0.
-- diff_id is made from person, insutype, year and type, so that it survives the runs. present: in the latest run.
create table difference_work (
  diff_id       varchar(40)   not null primary key,
  version       integer       not null,
  insutype      varchar(6)    not null,
  coverage_year integer       not null,
  type          varchar(24)   not null,
  insu_admdvs   varchar(6),
  town_code     varchar(12),
  state         varchar(12)   not null,
  owner         varchar(60),
  note          varchar(400),
  reason        varchar(400),
  levied_amt    numeric(16,2) not null,
  received_amt  numeric(16,2) not null,
  booked_on     date          not null,
  present       boolean       not null,
  act_id        varchar(36)   not null,
  changed_by    varchar(80)   not null,
  changed_at    timestamp(6) with time zone not null
);
create index difference_work_of_year on difference_work (insutype, coverage_year, state);
create index difference_work_of_act on difference_work (act_id);

-- Every version there has ever been, this one included.
create table difference_work_change (
  diff_id       varchar(40)   not null,
  version       integer       not null,
  insutype      varchar(6)    not null,
  coverage_year integer       not null,
  type          varchar(24)   not null,
  insu_admdvs   varchar(6),
  town_code     varchar(12),
  state         varchar(12)   not null,
  owner         varchar(60),
  note          varchar(400),
  reason        varchar(400),
  levied_amt    numeric(16,2) not null,
  received_amt  numeric(16,2) not null,
  booked_on     date          not null,
  present       boolean       not null,
  act_id        varchar(36)   not null,
  changed_by    varchar(80)   not null,
  changed_at    timestamp(6) with time zone not null,
  primary key (diff_id, version)
);

-- What a proposal to waive differences is about: each as it stood when it was proposed.
create table difference_waiver (
  waiver_id varchar(36)   not null,
  diff_id   varchar(40)   not null,
  version   integer       not null,
  levied_amt   numeric(16,2) not null,
  received_amt numeric(16,2) not null,
  primary key (waiver_id, diff_id)
);

-- A workbook of resolutions that was handed in, and what became of each of its rows.
create table resolution (
  resolution_id  varchar(36)  not null primary key,
  insutype       varchar(6)   not null,
  coverage_year  integer      not null,
  file_name      varchar(200) not null,
  all_or_nothing boolean      not null,
  state          varchar(12)  not null,
  asked_by       varchar(80)  not null,
  person_no      varchar(80)  not null,
  division       varchar(12)  not null,
  asked_at       timestamp(6) with time zone not null,
  job_id         varchar(36),
  proposal_id    varchar(36),
  read_rows      integer      not null,
  accepted       integer      not null,
  unchanged      integer      not null,
  proposed       integer      not null,
  refused        integer      not null
);
create table resolution_row (
  resolution_id varchar(36)  not null,
  line          integer      not null,
  cells         text         not null,
  diff_id       varchar(40),
  outcome       varchar(12),
  code          varchar(60),
  message       varchar(400),
  primary key (resolution_id, line)
);

-- A day or a month that two persons have closed. Everything up to the latest last_day of an insutype is closed.
create table closing (
  closing_id    varchar(36)   not null primary key,
  insutype      varchar(6)    not null,
  period        varchar(10)   not null,
  first_day     date          not null,
  last_day      date          not null,
  receipt_count bigint        not null,
  received_amt  numeric(18,2) not null,
  arrived_amt   numeric(18,2) not null,
  difference_count bigint     not null,
  proposed_by   varchar(80)   not null,
  confirmed_by  varchar(80)   not null,
  closed_at     timestamp(6) with time zone not null,
  digest        varchar(64)   not null,
  constraint closing_once unique (insutype, period)
);
create index closing_through on closing (insutype, last_day);

create table closing_total (
  closing_id varchar(36)   not null,
  line       integer       not null,
  kind       varchar(20)   not null,
  type       varchar(24)   not null,
  items      bigint        not null,
  amount     numeric(18,2) not null,
  primary key (closing_id, line)
);

-- How each difference of the period stood when it was closed.
create table closing_difference (
  closing_id   varchar(36)   not null,
  diff_id      varchar(40)   not null,
  type         varchar(24)   not null,
  levied_amt   numeric(16,2) not null,
  received_amt numeric(16,2) not null,
  version      integer       not null,
  state        varchar(12)   not null,
  owner        varchar(60),
  digest       varchar(64)   not null,
  primary key (closing_id, diff_id)
);
create index closing_difference_by_id on closing_difference (diff_id);
