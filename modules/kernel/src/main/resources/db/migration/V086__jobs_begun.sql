-- Who works on a job holds its row locked; where the database commits in the midst of the work, this says it instead.
alter table job add column begun boolean default false not null;
