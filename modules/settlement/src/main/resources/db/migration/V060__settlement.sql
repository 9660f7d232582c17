-- One-stop settlement. What the health side said of a bill is a fact and never changes; what came of it is worked out
-- in the order of time and is kept as versions, because a late bill, a reversal or a late list changes what follows it.

-- Whoever works out a person's year holds that person's gate until the transaction ends.
create table settlement_gate (
  gate_no integer not null primary key
);

-- One working out: a batch, one settlement by REST, a list that came late. Its number orders what was known: a result
-- of run 7 was decided from the facts of runs up to 7, with the lists and the policy known at known_at.
create table settlement_run (
  run_no         bigint generated always as identity primary key,
  run_id         varchar(36)  not null unique,
  cause          varchar(12)  not null,
  source         varchar(60)  not null,
  known_at       timestamp(6) with time zone not null,
  policy_pack    varchar(40)  not null,
  policy_version varchar(64)  not null
);

create table settlement (
  setl_id           varchar(60)  not null primary key,
  mdtrt_id          varchar(60),
  psn_cert_type     varchar(6)   not null,
  certno            varchar(50)  not null,
  psn_name          varchar(200) not null,
  insutype          varchar(6)   not null,
  med_type          varchar(6)   not null,
  setl_time         timestamp(0) not null,
  setl_year         integer      not null,
  fixmedins_code    varchar(30)  not null,
  fixmedins_name    varchar(200),
  hosp_lv           varchar(3)   not null,
  mdtrtarea_admvs   varchar(6)   not null,
  insuplc_admdvs    varchar(6)   not null,
  refl_flag         varchar(3)   not null,
  medfee_sumamt     numeric(16,2) not null,
  fulamt_ownpay_amt numeric(16,2) not null,
  overlmt_selfpay   numeric(16,2) not null,
  preselfpay_amt    numeric(16,2) not null,
  inscp_scp_amt     numeric(16,2) not null,
  init_setl_id      varchar(60),
  -- What was calculated elsewhere, where it was sent along: compared with our result, never taken over.
  act_pay_dedc      numeric(16,2),
  hifp_pay          numeric(16,2),
  hifmi_pay         numeric(16,2),
  hifob_pay         numeric(16,2),
  maf_pay           numeric(16,2),
  oth_pay           numeric(16,2),
  fund_pay_sumamt   numeric(16,2),
  psn_part_amt      numeric(16,2),
  acct_pay          numeric(16,2),
  psn_cash_pay      numeric(16,2),
  acct_mulaid_pay   numeric(16,2),
  hosp_part_amt     numeric(16,2),
  source            varchar(60)  not null,
  run_no            bigint       not null,
  known_from        timestamp(6) with time zone not null,
  constraint settlement_reversed_once unique (init_setl_id)
);
create index settlement_of_person on settlement (certno, psn_cert_type, setl_time);
create index settlement_in_time on settlement (setl_time, setl_id);
create index settlement_of_run on settlement (run_no);

-- basic + major + assist + tilt + burden + outside = medfee_sumamt of the settlement; a reversal has those of the
-- settlement it reverses, negative. The used_ columns are the year's accumulators behind this settlement.
create table settlement_result (
  setl_id          varchar(60)   not null,
  run_no           bigint        not null,
  known_from       timestamp(6) with time zone not null,
  known_to         timestamp(6) with time zone not null,
  state            varchar(8)    not null,
  psn_idet_type    varchar(10),
  dedc_amt         numeric(16,2) not null,
  basic_amt        numeric(16,2) not null,
  major_amt        numeric(16,2) not null,
  assist_amt       numeric(16,2) not null,
  tilt_amt         numeric(16,2) not null,
  person_amt       numeric(16,2) not null,
  cash_amt         numeric(16,2) not null,
  burden_amt       numeric(16,2) not null,
  outside_amt      numeric(16,2) not null,
  used_stays       integer       not null,
  used_pool_dedc   numeric(16,2) not null,
  used_pool_scope  numeric(16,2) not null,
  used_pool_paid   numeric(16,2) not null,
  used_clinic_dedc numeric(16,2) not null,
  used_clinic_scope numeric(16,2) not null,
  used_clinic_paid numeric(16,2) not null,
  used_self_pay    numeric(16,2) not null,
  used_major       numeric(16,2) not null,
  used_assist_dedc numeric(16,2) not null,
  used_assist      numeric(16,2) not null,
  used_burden      numeric(16,2) not null,
  used_tilt        numeric(16,2) not null,
  differs          boolean       not null,
  sentence         varchar(400)  not null,
  primary key (setl_id, run_no)
);
create index settlement_result_of_run on settlement_result (run_no);

create table inpatient_stay (
  mdtrt_id        varchar(60)  not null,
  psn_cert_type   varchar(6)   not null,
  certno          varchar(50)  not null,
  psn_name        varchar(200) not null,
  fixmedins_code  varchar(30)  not null,
  fixmedins_name  varchar(200),
  hosp_lv         varchar(3)   not null,
  mdtrtarea_admvs varchar(6)   not null,
  adm_time        timestamp(0) not null,
  dscg_time       timestamp(0),
  dscg_way        varchar(3),
  med_type        varchar(6)   not null,
  dise_codg       varchar(30),
  dise_name       varchar(200),
  source          varchar(60)  not null,
  known_from      timestamp(6) with time zone not null,
  known_to        timestamp(6) with time zone not null,
  constraint inpatient_stay_one_version unique (mdtrt_id, known_to)
);
create index inpatient_stay_of_person on inpatient_stay (certno, psn_cert_type, adm_time);
insert into settlement_gate (gate_no) values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11), (12), (13), (14), (15), (16), (17), (18), (19), (20), (21), (22), (23), (24), (25), (26), (27), (28), (29), (30), (31), (32), (33), (34), (35), (36), (37), (38), (39), (40), (41), (42), (43), (44), (45), (46), (47), (48), (49), (50), (51), (52), (53), (54), (55), (56), (57), (58), (59), (60), (61), (62), (63);

