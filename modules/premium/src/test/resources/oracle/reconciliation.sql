-- The reconciliation table a second time, as one text that H2, PostgreSQL and DuckDB read alike.
-- levy_line (cert, person_name, in_force, due_fen, fee_fen, subsidy_fen): one a person; in_force false = known, not levied
-- receipt_line (cert, person_name, clct_type, fen); names are folded; :window_closed is true or false.
with paid as (
  select cert as cert,
         sum(case when clct_type = 'PAY' then fen else -fen end) as paid_fen,
         sum(case when clct_type = 'PAY' then 1 else 0 end) as payments,
         sum(case when clct_type = 'PAY' then 0 else 1 end) as refunds,
         min(person_name) as first_name,
         max(person_name) as last_name
    from receipt_line
   group by cert
),
account as (
  select l.cert as cert, l.in_force as in_force, l.due_fen as due_fen, l.fee_fen as fee_fen, l.subsidy_fen as subsidy_fen,
         coalesce(p.paid_fen, 0) as paid_fen, coalesce(p.payments, 0) as payments, coalesce(p.refunds, 0) as refunds,
         case when p.first_name <> l.person_name or p.last_name <> l.person_name then 1 else 0 end as name_differs
    from levy_line l left join paid p on p.cert = l.cert
  union all
  select p.cert, false, 0, 0, 0, p.paid_fen, p.payments, p.refunds, 0
    from paid p left join levy_line l on l.cert = p.cert
   where l.cert is null
)
select cert as cert,
       case when name_differs = 1 then 'IDENTITY'
            when not in_force and payments + refunds > 0 then 'NOT_LEVIED'
            when refunds > 0 and paid_fen = 0 and due_fen > 0 then 'REFUNDED'
            when payments >= 2 and paid_fen > due_fen and mod(paid_fen, nullif(due_fen, 0)) = 0 then 'DUPLICATE_PAYMENT'
            when paid_fen > due_fen and paid_fen = fee_fen and subsidy_fen > 0 then 'SUBSIDY_DUE'
            when paid_fen > due_fen then 'OVERPAID'
            when paid_fen < due_fen and paid_fen <> 0 then 'UNDERPAID'
            when paid_fen < due_fen and :window_closed then 'UNPAID'
            when paid_fen < due_fen then 'EXPECTED'
            else 'MATCHED' end as outcome,
       due_fen as due_fen,
       paid_fen as paid_fen
  from account
 where in_force or payments + refunds > 0
