-- Without it the planner takes every moment for a month of its own and sorts all settlements instead of adding them up.
create statistics settlement_months on (extract(year from setl_time)), (extract(month from setl_time)) from settlement;
