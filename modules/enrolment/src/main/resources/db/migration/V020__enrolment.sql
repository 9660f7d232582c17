-- Who is insured, and who stands on a list of people in hardship.
-- Every row is a version: known_from..known_to says when we believed it (known_to 9999-12-31 = still),
-- the other dates say when it holds. Ending known_to is the only update ever made.
create table person (
  psn_cert_type varchar(6)   not null,
  certno        varchar(50)  not null,
  psn_name      varchar(200) not null,
  name_key      bigint       not null,
  gend          varchar(3),
  brdy          date,
  death_date    date,
  source        varchar(60)  not null,
  known_from    timestamp(6) with time zone not null,
  known_to      timestamp(6) with time zone not null,
  constraint person_one_version unique (certno, psn_cert_type, known_to)
);

create table insured_period (
  psn_cert_type varchar(6)   not null,
  certno        varchar(50)  not null,
  insutype      varchar(6)   not null,
  coverage_year integer      not null,
  begins        date         not null,
  ends          date         not null,
  insu_admdvs   varchar(6)   not null,
  town_code     varchar(12),
  psn_type      varchar(6),
  psn_insu_stas varchar(3)   not null,
  household_no  varchar(40),
  sender        varchar(40)  not null,
  source        varchar(60)  not null,
  known_from    timestamp(6) with time zone not null,
  known_to      timestamp(6) with time zone not null,
  constraint insured_period_one_version unique (certno, psn_cert_type, insutype, coverage_year, known_to)
);

create table hardship_listing (
  psn_cert_type varchar(6)   not null,
  certno        varchar(50)  not null,
  psn_name      varchar(200) not null,
  psn_idet_type varchar(10)  not null,
  begntime      date         not null,
  endtime       date,
  insu_admdvs   varchar(6)   not null,
  household_no  varchar(40),
  sender        varchar(40)  not null,
  source        varchar(60)  not null,
  known_from    timestamp(6) with time zone not null,
  known_to      timestamp(6) with time zone not null,
  constraint hardship_listing_one_version unique (certno, psn_cert_type, psn_idet_type, begntime, sender, known_to)
);
