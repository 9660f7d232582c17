package yibao.poverty.control;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import yibao.kernel.Money;
import yibao.kernel.policy.Confidence;
import yibao.kernel.policy.PovertyClass;
import yibao.kernel.policy.PovertyClass.Calendar;
import yibao.kernel.policy.PovertyClass.Step;
import yibao.kernel.policy.Provenance;
import yibao.poverty.Assets;
import yibao.poverty.PatientCost;

/** Rules of a city that does not exist, in round numbers. */
final class Classes {

    static final Provenance SOURCE = new Provenance(LocalDate.of(2021, 1, 1), null, Instant.EPOCH, null, "某办法", "第三条", Confidence.SURE, "t", 1);

    private Classes() {
    }

    /** Half of the income, 10,000 a head, 20,000 saved a head, no car, two houses; 60 % above 5,000 up to 30,000. */
    static PovertyClass plain() {
        return of(5, Calendar.CALENDAR_DAYS, Step.INCOME_CHECK, Step.COST_CHECK, Step.JOINT_MEETING, Step.PUBLIC_NOTICE, Step.DECISION, Step.PAYMENT);
    }

    static PovertyClass of(int noticeDays, Calendar calendar, Step... steps) {
        return new PovertyClass(1, "一类", List.of(steps), 12, new BigDecimal("0.50"), Money.ofYuan("10000.00"), Money.ofYuan("20000.00"), 0, 2,
                noticeDays, calendar, 30, 12, Money.ofYuan("5000.00"), new BigDecimal("0.60"), Money.ofYuan("30000.00"), SOURCE);
    }

    static Assets earning(String income) {
        return owning(income, "0.00", 0, 1);
    }

    static Assets owning(String income, String savings, int vehicles, int houses) {
        return new Assets(Money.ofYuan(income), Money.ofYuan(savings), vehicles, houses, LocalDate.of(2021, 3, 1), "核对中心", null);
    }

    static List<PatientCost> bearing(String burden) {
        return List.of(new PatientCost(1, Money.ofYuan("100000.00"), Money.ofYuan("90000.00"), Money.ofYuan(burden), Money.ofYuan("10000.00")));
    }
}
