-- What remains of a year's benefit depends on the bills settled until then: a check names the last working out it rests on.
alter table eligibility_check add column settlement_run bigint default 0 not null;
