-- What each person owes for a year (levy), what tax collected (receipt), what treasury saw arrive (arrival),
-- and what comparing them gave (reconciliation, difference).
create table levy (
  clct_bill_id  varchar(40)   not null,
  psn_cert_type varchar(6)    not null,
  certno        varchar(50)   not null,
  psn_name      varchar(200)  not null,
  insutype      varchar(6)    not null,
  coverage_year integer       not null,
  fee_amt       numeric(16,2) not null,
  finsubs_amt   numeric(16,2) not null,
  psn_clct_amt  numeric(16,2) not null,
  psn_idet_type varchar(10),
  insu_admdvs   varchar(6)    not null,
  town_code     varchar(12),
  levied        boolean       not null,
  levy_run      varchar(36)   not null,
  known_from    timestamp(6) with time zone not null,
  known_to      timestamp(6) with time zone not null,
  constraint levy_one_version unique (insutype, coverage_year, certno, psn_cert_type, known_to)
);
create index levy_person on levy (certno);
create index levy_by_run on levy (levy_run);

create table receipt (
  elec_taxrpt_no varchar(60)   not null primary key,
  psn_cert_type  varchar(6)    not null,
  certno         varchar(50)   not null,
  psn_name       varchar(200)  not null,
  name_key       bigint        not null,
  insutype       varchar(6)    not null,
  coverage_year  integer       not null,
  clct_type      varchar(6)    not null,
  psn_clct_amt   numeric(16,2) not null,
  clct_time      timestamp(0)  not null,
  taxdept_code   varchar(20)   not null,
  init_taxrpt_no varchar(60),
  source         varchar(60)   not null,
  known_from     timestamp(6) with time zone not null
);
create index receipt_person on receipt (certno);

create table arrival (
  arvl_bchno    varchar(60)   not null primary key,
  arvl_date     date          not null,
  taxdept_code  varchar(20)   not null,
  insutype      varchar(6)    not null,
  clct_cnt      integer       not null,
  arvl_amt      numeric(16,2) not null,
  source        varchar(60)   not null,
  known_from    timestamp(6) with time zone not null
);

create table reconciliation (
  run_id          varchar(36)   not null primary key,
  insutype        varchar(6)    not null,
  coverage_year   integer       not null,
  as_of           timestamp(6) with time zone not null,
  cause           varchar(60)   not null,
  levied_count    bigint        not null,
  levied_amt      numeric(18,2) not null,
  received_count  bigint        not null,
  received_amt    numeric(18,2) not null,
  cross_insured   bigint        not null,
  is_latest       boolean       not null
);
create index reconciliation_latest on reconciliation (insutype, coverage_year, as_of);

create table reconciliation_total (
  run_id          varchar(36)   not null references reconciliation,
  type            varchar(24)   not null,
  persons         bigint        not null,
  levied_amt      numeric(18,2) not null,
  received_amt    numeric(18,2) not null,
  primary key (run_id, type)
);

create table difference (
  run_id         varchar(36)   not null,
  line           integer       not null,
  diff_id        varchar(40)   not null,
  type           varchar(24)   not null,
  psn_cert_type  varchar(6)    not null,
  certno         varchar(50)   not null,
  psn_name       varchar(200)  not null,
  insutype       varchar(6)    not null,
  coverage_year  integer       not null,
  levied_amt     numeric(16,2) not null,
  received_amt   numeric(16,2) not null,
  diff_amt       numeric(16,2) not null,
  elec_taxrpt_no varchar(4000) not null,
  reason         varchar(400)  not null,
  primary key (run_id, line)
);
create index difference_by_type on difference (run_id, type, line);
