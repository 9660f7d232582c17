-- Years that are levied for those only whom finance pays for: taken over from before, their payers settled elsewhere.
create table levy_of_subsidised (
  insutype      varchar(6) not null,
  coverage_year integer    not null,
  primary key (insutype, coverage_year)
);
