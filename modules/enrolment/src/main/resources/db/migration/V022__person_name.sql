-- People are found by name as well as by number.
create index person_name on person (psn_name, certno);
create index hardship_listing_name on hardship_listing (psn_name, certno);
