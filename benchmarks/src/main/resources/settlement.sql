-- One person's class holds for the whole year and ordinary out-patients have no deductible at their levels, as in SettlementCity.
-- A cap used up in order of time is the difference of two capped running sums.
insert into result (bill_id, deductible, basic, major, assistance, tilt, burden)
with in_order as (
  select b.id, b.person, b.day, b.care, b.scope, b.class, p.cap as basic_cap, b.outside and not b.referred as refused,
    case when p.per_stay then least(b.scope, case when row_number() over (partition by b.person, b.care order by b.day, b.id) = 1
      then p.deductible else p.next_deductible end) else 0 end as deductible,
    greatest(0, p.ratio - case when b.outside then p.outside_cut + case when b.referred then 0 else p.unreferred_cut end else 0 end) as ratio
  from bill b join basic_policy p on p.care = b.care and p.level = b.level),
by_ratio as (
  select o.*, ((o.scope - o.deductible) * o.ratio + 5000) / 10000 as wanted from in_order o),
basic_sum as (
  select r.*, sum(r.wanted) over (partition by r.person, r.care order by r.day, r.id) as so_far from by_ratio r),
basic_paid as (
  select s.*, cast(least(s.so_far, s.basic_cap) - least(s.so_far - s.wanted, s.basic_cap) as bigint) as basic from basic_sum s),
self_pay as (
  select b.*, b.scope - b.basic as own,
    cast(sum(case when b.care = 0 then b.scope - b.basic else 0 end) over (partition by b.person order by b.day, b.id) as bigint) as self_pay
  from basic_paid b),
by_tiers as (
  select s.*, c.ceiling, case when s.care <> 0 then 0 else
    cast(trunc(((select sum(greatest(0, least(s.self_pay, t.high) - greatest(s.self_pay - s.own, c.line, t.low)) * least(10000, t.ratio + c.points))
      from tier_policy t) + 5000) / 10000) as bigint) end as major_wanted
  from self_pay s join class_policy c on c.class = s.class),
major_sum as (
  select t.*, sum(t.major_wanted) over (partition by t.person order by t.day, t.id) as major_so_far from by_tiers t),
major_paid as (
  select s.*, cast(least(s.major_so_far, s.ceiling) - least(s.major_so_far - s.major_wanted, s.ceiling) as bigint) as major from major_sum s),
unpaid as (
  select m.*, m.own - m.major as unpaid,
    cast(sum(case when m.refused then 0 else m.own - m.major end) over (partition by m.person order by m.day, m.id) as bigint) as unpaid_so_far
  from major_paid m),
assistance_wanted as (
  select u.*, c.cap, c.tilt_line, c.tilt_ratio, c.tilt_cap, case when u.refused then 0 else
    ((u.unpaid - (least(u.unpaid_so_far, c.deductible) - least(u.unpaid_so_far - u.unpaid, c.deductible))) * c.ratio + 5000) / 10000 end as helped
  from unpaid u join class_policy c on c.class = u.class),
assistance_sum as (
  select a.*, sum(a.helped) over (partition by a.person order by a.day, a.id) as helped_so_far from assistance_wanted a),
assisted as (
  select a.*, cast(least(a.helped_so_far, a.cap) - least(a.helped_so_far - a.helped, a.cap) as bigint) as assistance from assistance_sum a),
burden as (
  select a.*, a.unpaid - a.assistance as remaining,
    cast(sum(case when a.refused then 0 else a.unpaid - a.assistance end) over (partition by a.person order by a.day, a.id) as bigint) as burden_so_far
  from assisted a),
tilt_wanted as (
  select b.*, case when b.refused then 0 else
    (greatest(0, b.burden_so_far - greatest(b.burden_so_far - b.remaining, b.tilt_line)) * b.tilt_ratio + 5000) / 10000 end as leaned
  from burden b),
tilt_sum as (
  select t.*, sum(t.leaned) over (partition by t.person order by t.day, t.id) as leaned_so_far from tilt_wanted t),
tilted as (
  select t.*, cast(least(t.leaned_so_far, t.tilt_cap) - least(t.leaned_so_far - t.leaned, t.tilt_cap) as bigint) as tilt from tilt_sum t)
select id, deductible, basic, major, assistance, tilt, remaining - tilt from tilted
