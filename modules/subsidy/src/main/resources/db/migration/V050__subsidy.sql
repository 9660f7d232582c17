-- Subsidised enrolment: what was booked for each person, year and class, the lists that follow from it,
-- and the statements that finance pays.

-- Only ever added to. amount is what a kind changes by; the sum of a kind is how it stands. holds: the day from which
-- the fact holds; known: when we came to know it; booked_at: when it was written here.
create table subsidy_entry (
  entry_no      bigint generated always as identity primary key,
  insutype      varchar(6)    not null,
  coverage_year integer       not null,
  psn_cert_type varchar(6)    not null,
  certno        varchar(50)   not null,
  psn_name      varchar(200)  not null,
  psn_idet_type varchar(10)   not null,
  kind          varchar(10)   not null,
  amount        numeric(16,2) not null,
  holds         date          not null,
  known         timestamp(6) with time zone not null,
  booked_at     timestamp(6) with time zone not null,
  insu_admdvs   varchar(6)    not null,
  town_code     varchar(12),
  source        varchar(60)   not null,
  reason        varchar(400)  not null
);
create index subsidy_entry_person on subsidy_entry (certno, coverage_year);
create index subsidy_entry_of_year on subsidy_entry (insutype, coverage_year, entry_no);

-- The entries added up; can be worked out again at any time. stated: has stood in a confirmed statement.
create table subsidy_account (
  insutype      varchar(6)    not null,
  coverage_year integer       not null,
  psn_cert_type varchar(6)    not null,
  certno        varchar(50)   not null,
  psn_idet_type varchar(10)   not null,
  psn_name      varchar(200)  not null,
  insu_admdvs   varchar(6)    not null,
  town_code     varchar(12),
  entitled      numeric(16,2) not null,
  levied        numeric(16,2) not null,
  corrected     numeric(16,2) not null,
  by_finance    numeric(16,2) not null,
  by_person     numeric(16,2) not null,
  refunded      numeric(16,2) not null,
  stated        boolean       not null,
  primary key (insutype, coverage_year, certno, psn_cert_type, psn_idet_type)
);

-- Whether the ledger of a year says what lists, levy and receipts say.
create table subsidy_year (
  insutype      varchar(6) not null,
  coverage_year integer    not null,
  changes       bigint     not null,
  queued        bigint     not null,
  worked_out    bigint     not null,
  worked_out_at timestamp(6) with time zone,
  primary key (insutype, coverage_year)
);

-- The six lists. A row keeps its number and how far it is handled from one working out to the next; present: still so.
create table subsidy_case (
  case_no       bigint        not null primary key,
  insutype      varchar(6)    not null,
  coverage_year integer       not null,
  list          varchar(10)   not null,
  psn_cert_type varchar(6)    not null,
  certno        varchar(50)   not null,
  psn_name      varchar(200)  not null,
  psn_idet_type varchar(10),
  amount        numeric(16,2) not null,
  holds         date          not null,
  known         timestamp(6) with time zone not null,
  reason        varchar(400)  not null,
  insu_admdvs   varchar(6)    not null,
  town_code     varchar(12),
  present       boolean       not null,
  found_at      timestamp(6) with time zone not null,
  state         varchar(10)   not null,
  note          varchar(400),
  changed_by    varchar(80),
  changed_at    timestamp(6) with time zone,
  constraint subsidy_case_once unique (insutype, coverage_year, list, certno, psn_cert_type)
);
create index subsidy_case_of_list on subsidy_case (insutype, coverage_year, list, present, case_no);

create table subsidy_case_act (
  case_no    bigint       not null,
  act_id     varchar(36)  not null,
  state      varchar(10)  not null,
  note       varchar(400),
  changed_by varchar(80)  not null,
  changed_at timestamp(6) with time zone not null,
  primary key (case_no, act_id)
);

-- What two persons signed. A statement takes in the entries after the one before it and up to through_entry.
create table subsidy_statement_line (
  stmt_no       varchar(20)   not null,
  line          integer       not null,
  psn_idet_type varchar(10)   not null,
  psn_cnt       bigint        not null,
  std_amt       numeric(16,2),
  finsubs_amt   numeric(16,2) not null,
  central_amt   numeric(16,2) not null,
  prov_amt      numeric(16,2) not null,
  city_amt      numeric(16,2) not null,
  county_amt    numeric(16,2) not null,
  correction    boolean       not null,
  init_stmt_no  varchar(20),
  primary key (stmt_no, line)
);

create table subsidy_statement (
  stmt_no       varchar(20)   not null primary key,
  insutype      varchar(6)    not null,
  coverage_year integer       not null,
  after_entry   bigint        not null,
  through_entry bigint        not null,
  psn_cnt       bigint        not null,
  finsubs_amt   numeric(18,2) not null,
  proposed_by   varchar(80)   not null,
  confirmed_by  varchar(80)   not null,
  confirmed_at  timestamp(6) with time zone not null,
  digest        varchar(64)   not null,
  constraint subsidy_statement_in_row unique (insutype, coverage_year, through_entry)
);

create table subsidy_delivery (
  stmt_no  varchar(20) not null primary key references subsidy_statement,
  batch_id varchar(36) not null,
  sent_at  timestamp(6) with time zone not null
);

create table subsidy_payment (
  payment_id   varchar(36)   not null primary key,
  stmt_no      varchar(20)   not null references subsidy_statement,
  paid_on      date          not null,
  voucher_no   varchar(60)   not null,
  amount       numeric(18,2) not null,
  proposed_by  varchar(80)   not null,
  confirmed_by varchar(80)   not null,
  booked_at    timestamp(6) with time zone not null,
  constraint subsidy_payment_once unique (stmt_no, voucher_no)
);
