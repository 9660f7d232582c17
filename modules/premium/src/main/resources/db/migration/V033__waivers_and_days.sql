-- With what a waived difference is to be marked once the second person agrees.
alter table difference_waiver add column owner varchar(60);
alter table difference_waiver add column note varchar(400);
alter table difference_waiver add column reason varchar(400);

-- A period asks for its differences by day.
create index difference_by_day on difference (insutype, booked_on);
