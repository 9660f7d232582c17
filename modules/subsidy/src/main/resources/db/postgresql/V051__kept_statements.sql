-- What is booked, signed and paid stays as it is, whoever asks.
create function subsidy_refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'what was booked or signed can be neither changed nor taken away' using errcode = '23514';
end $$;

create function subsidy_refuse_addition() returns trigger language plpgsql as $$
begin
  if exists (select 1 from subsidy_statement s where s.stmt_no = new.stmt_no) then
    raise exception 'the statement is signed: nothing can be added to it' using errcode = '23514';
  end if;
  return new;
end $$;

create trigger subsidy_entry_kept before update or delete on subsidy_entry
  for each row execute function subsidy_refuse_change();
create trigger subsidy_entry_not_emptied before truncate on subsidy_entry
  for each statement execute function subsidy_refuse_change();
create trigger subsidy_statement_kept before update or delete on subsidy_statement
  for each row execute function subsidy_refuse_change();
create trigger subsidy_statement_not_emptied before truncate on subsidy_statement
  for each statement execute function subsidy_refuse_change();
create trigger subsidy_statement_line_kept before update or delete on subsidy_statement_line
  for each row execute function subsidy_refuse_change();
create trigger subsidy_statement_line_not_emptied before truncate on subsidy_statement_line
  for each statement execute function subsidy_refuse_change();
create trigger subsidy_delivery_kept before update or delete on subsidy_delivery
  for each row execute function subsidy_refuse_change();
create trigger subsidy_delivery_not_emptied before truncate on subsidy_delivery
  for each statement execute function subsidy_refuse_change();
create trigger subsidy_payment_kept before update or delete on subsidy_payment
  for each row execute function subsidy_refuse_change();
create trigger subsidy_payment_not_emptied before truncate on subsidy_payment
  for each statement execute function subsidy_refuse_change();
create trigger subsidy_case_act_kept before update or delete on subsidy_case_act
  for each row execute function subsidy_refuse_change();
create trigger subsidy_case_act_not_emptied before truncate on subsidy_case_act
  for each statement execute function subsidy_refuse_change();
create trigger subsidy_statement_line_complete before insert on subsidy_statement_line
  for each row execute function subsidy_refuse_addition();
