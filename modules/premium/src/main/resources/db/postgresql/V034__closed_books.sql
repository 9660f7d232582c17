-- What is closed stays as it is, whoever asks: no receipt comes into a closed period, leaves it or changes in it,
-- and what was written down at the closing can be neither changed nor added to.
create function refuse_fresh_in_closed() returns trigger language plpgsql as $$
begin
  if exists (select 1 from fresh f join (select insutype, max(last_day) as last_day from closing group by insutype) c
      on c.insutype = f.insutype and f.booked_on <= c.last_day) then
    raise exception 'the period is closed: its books cannot be changed' using errcode = '23514';
  end if;
  return null;
end $$;

create function refuse_gone_from_closed() returns trigger language plpgsql as $$
begin
  if exists (select 1 from gone g join (select insutype, max(last_day) as last_day from closing group by insutype) c
      on c.insutype = g.insutype and g.booked_on <= c.last_day) then
    raise exception 'the period is closed: its books cannot be changed' using errcode = '23514';
  end if;
  return null;
end $$;

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'what was written down can be neither changed nor taken away' using errcode = '23514';
end $$;

create function refuse_addition_to_closing() returns trigger language plpgsql as $$
begin
  if exists (select 1 from closing c where c.closing_id = new.closing_id) then
    raise exception 'the period is closed: nothing can be added to its closing' using errcode = '23514';
  end if;
  return new;
end $$;

create function refuse_emptying() returns trigger language plpgsql as $$
begin
  if exists (select 1 from closing) then
    raise exception 'periods are closed: the table cannot be emptied' using errcode = '23514';
  end if;
  return null;
end $$;

create trigger receipt_closed_insert after insert on receipt referencing new table as fresh
  for each statement execute function refuse_fresh_in_closed();
create trigger receipt_closed_update after update on receipt referencing new table as fresh
  for each statement execute function refuse_fresh_in_closed();
create trigger receipt_closed_update_of after update on receipt referencing old table as gone
  for each statement execute function refuse_gone_from_closed();
create trigger receipt_closed_delete after delete on receipt referencing old table as gone
  for each statement execute function refuse_gone_from_closed();
create trigger receipt_closed_truncate before truncate on receipt
  for each statement execute function refuse_emptying();

create trigger receipt_day_closed_insert after insert on receipt_day referencing new table as fresh
  for each statement execute function refuse_fresh_in_closed();
create trigger receipt_day_closed_update after update on receipt_day referencing new table as fresh
  for each statement execute function refuse_fresh_in_closed();
create trigger receipt_day_closed_update_of after update on receipt_day referencing old table as gone
  for each statement execute function refuse_gone_from_closed();
create trigger receipt_day_closed_delete after delete on receipt_day referencing old table as gone
  for each statement execute function refuse_gone_from_closed();
create trigger receipt_day_closed_truncate before truncate on receipt_day
  for each statement execute function refuse_emptying();

create trigger closing_kept before update or delete on closing for each row execute function refuse_change();
create trigger closing_not_emptied before truncate on closing for each statement execute function refuse_emptying();
create trigger closing_total_kept before update or delete on closing_total
  for each row execute function refuse_change();
create trigger closing_total_complete before insert on closing_total
  for each row execute function refuse_addition_to_closing();
create trigger closing_total_not_emptied before truncate on closing_total
  for each statement execute function refuse_emptying();
create trigger closing_difference_kept before update or delete on closing_difference
  for each row execute function refuse_change();
create trigger closing_difference_complete before insert on closing_difference
  for each row execute function refuse_addition_to_closing();
create trigger closing_difference_not_emptied before truncate on closing_difference
  for each statement execute function refuse_emptying();
create trigger difference_work_change_kept before update or delete on difference_work_change
  for each row execute function refuse_change();
