-- H2 tells no trigger of a truncate, but refuses one of a table that another table points at; this one never has rows.
create table premium_not_emptied (
  receipt         varchar(60) references receipt,
  insutype        varchar(6),
  booked_on       date,
  clct_day        date,
  taxdept_code    varchar(20),
  coverage_year   integer,
  closing         varchar(36) references closing,
  line            integer,
  diff_id         varchar(40),
  version         integer,
  foreign key (insutype, booked_on, clct_day, taxdept_code, coverage_year) references receipt_day,
  foreign key (closing, line) references closing_total,
  foreign key (closing, diff_id) references closing_difference,
  foreign key (diff_id, version) references difference_work_change
);
