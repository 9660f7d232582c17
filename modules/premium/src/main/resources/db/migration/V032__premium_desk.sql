-- What the desk reads without adding up people: a run's figures by place, tax office and day;
-- and the indexes by which differences and receipts are paged.
create table premium_place_total (
  run_id       varchar(36)   not null,
  insu_admdvs  varchar(6)    not null,
  town_code    varchar(12)   not null,
  type         varchar(24)   not null,
  persons      bigint        not null,
  levied_amt   numeric(18,2) not null,
  received_amt numeric(18,2) not null,
  primary key (run_id, insu_admdvs, town_code, type)
);

-- taxdept_code '' on 1970-01-01 are the people without a receipt
create table premium_till_total (
  run_id       varchar(36)   not null,
  insu_admdvs  varchar(6)    not null,
  town_code    varchar(12)   not null,
  taxdept_code varchar(20)   not null,
  clct_day     date          not null,
  persons      bigint        not null,
  levied_amt   numeric(18,2) not null,
  receipts     bigint        not null,
  received_amt numeric(18,2) not null,
  primary key (run_id, clct_day, taxdept_code, insu_admdvs, town_code)
);

create index receipt_by_till on receipt (taxdept_code, clct_time, elec_taxrpt_no);

create index difference_by_name on difference (run_id, psn_name, line);
create index difference_by_amount on difference (run_id, diff_amt, line);
create index difference_by_town on difference (run_id, town_code, line);
create index difference_by_town_and_type on difference (run_id, town_code, type, line);
create index difference_by_type_and_amount on difference (run_id, type, diff_amt, line);
