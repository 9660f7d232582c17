-- Which batch of the health side told of the death; null where the date is the register's own word. A roster that says
-- nothing of a death does not undo one that was told.
alter table person add column death_source varchar(60);
create index person_told_dead on person (death_source);
