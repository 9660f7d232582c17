-- The other books have theirs since V034.
create trigger difference_work_change_not_emptied before truncate on difference_work_change
  for each statement execute function refuse_emptying();
