-- What is closed stays as it is, whoever asks: no receipt comes into a closed period, leaves it or changes in it,
-- and what was written down at the closing can be neither changed nor added to.
-- H2 has no trigger language; it calls our classes, and refuses to write where it cannot find them.
create trigger receipt_closed before insert, update, delete on receipt
  for each row call 'yibao.premium.entity.ClosedBooks';
create trigger receipt_day_closed before insert, update, delete on receipt_day
  for each row call 'yibao.premium.entity.ClosedBooks';
create trigger closing_kept before update, delete on closing
  for each row call 'yibao.premium.entity.KeptBooks';
create trigger closing_total_kept before insert, update, delete on closing_total
  for each row call 'yibao.premium.entity.KeptBooks';
create trigger closing_difference_kept before insert, update, delete on closing_difference
  for each row call 'yibao.premium.entity.KeptBooks';
create trigger difference_work_change_kept before update, delete on difference_work_change
  for each row call 'yibao.premium.entity.KeptBooks';
