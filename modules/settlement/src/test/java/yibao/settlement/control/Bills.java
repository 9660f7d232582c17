package yibao.settlement.control;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import yibao.kernel.Money;
import yibao.settlement.Bill;
import yibao.settlement.BillAmounts;
import yibao.settlement.Care;
import yibao.settlement.ClassSpell;
import yibao.settlement.CoverSpell;
import yibao.settlement.HospitalLevel;
import yibao.settlement.Insurance;
import yibao.settlement.Standings;

/** Bills and people of the tests: a resident in a secondary hospital of the area, insured through 2025. */
final class Bills {
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2025, 12, 31);

    private Bills() {}

    static Bill bill(String setlId, String day, String inscp) {
        return new Bill(setlId, LocalDate.parse(day).atTime(LocalTime.NOON), Insurance.RESIDENT, Care.INPATIENT, HospitalLevel.SECONDARY, false, false,
                scope(Money.ofYuan(inscp)), null);
    }

    static BillAmounts scope(Money inscp) {
        return new BillAmounts(inscp, Money.ZERO, Money.ZERO, Money.ZERO, inscp, null, null, null);
    }

    static Bill reversal(Bill bill, String setlId, LocalDateTime at) {
        return new Bill(setlId, at, bill.insurance(), bill.care(), bill.level(), bill.outside(), bill.referred(), bill.amounts().negated(), bill.setlId());
    }

    static Standings insured() {
        return listed();
    }

    static Standings listed(String... classes) {
        return new Standings(Arrays.stream(classes).map(code -> new ClassSpell(code, FIRST, null)).toList(),
                List.of(new CoverSpell(Insurance.RESIDENT, FIRST, LAST), new CoverSpell(Insurance.EMPLOYEE, FIRST, LAST)), null, 1, 0);
    }
}
