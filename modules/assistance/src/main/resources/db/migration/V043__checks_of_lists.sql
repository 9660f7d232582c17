-- A list writes a hundred thousand checks at once: what another index already serves, or nobody asks, is not kept up for it.
drop index eligibility_check_person;
drop index eligibility_check_list;

-- What was asked in a window of time, lists and single checks alike, in the order in which it was asked.
create index eligibility_check_asked on eligibility_check (asked_at, check_id);
