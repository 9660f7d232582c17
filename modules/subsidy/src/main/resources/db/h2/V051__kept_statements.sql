-- What is booked, signed and paid stays as it is, whoever asks. H2 has no trigger language; it calls our class.
create trigger subsidy_entry_kept before update, delete on subsidy_entry
  for each row call 'yibao.subsidy.entity.KeptStatements';
create trigger subsidy_statement_kept before update, delete on subsidy_statement
  for each row call 'yibao.subsidy.entity.KeptStatements';
create trigger subsidy_statement_line_kept before insert, update, delete on subsidy_statement_line
  for each row call 'yibao.subsidy.entity.KeptStatements';
create trigger subsidy_delivery_kept before update, delete on subsidy_delivery
  for each row call 'yibao.subsidy.entity.KeptStatements';
create trigger subsidy_payment_kept before update, delete on subsidy_payment
  for each row call 'yibao.subsidy.entity.KeptStatements';
create trigger subsidy_case_act_kept before update, delete on subsidy_case_act
  for each row call 'yibao.subsidy.entity.KeptStatements';
