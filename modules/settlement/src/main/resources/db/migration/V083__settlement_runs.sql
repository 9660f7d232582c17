-- Nobody asks for all of a run: its settlements and results are found by person or number, and a batch of a million rows
-- pays for each index.
drop index settlement_of_run;
drop index settlement_result_of_run;
