-- H2 tells no trigger of a truncate, but refuses one of a table that another table points at; this one never has rows.
create table subsidy_not_emptied (
  entry_no   bigint      references subsidy_entry,
  stmt_no    varchar(20) references subsidy_statement,
  delivery   varchar(20) references subsidy_delivery,
  line       integer,
  payment_id varchar(36) references subsidy_payment,
  case_no    bigint,
  act_id     varchar(36),
  foreign key (stmt_no, line) references subsidy_statement_line,
  foreign key (case_no, act_id) references subsidy_case_act
);
