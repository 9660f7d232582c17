-- Where the database sorts by a language, only this kind of index serves the beginning of a name.
create index if not exists person_name_prefix on person (psn_name varchar_pattern_ops, certno);
create index if not exists hardship_listing_name_prefix on hardship_listing (psn_name varchar_pattern_ops, certno);
