package yibao.enrolment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import yibao.kernel.Money;

/** For each hardship class of a year: who is listed, insured, supported, paying, and not insured. */
public record KeyGroups(int year, LocalDate asOf, String workedOutAt, boolean stale, List<Line> classes, Line everybody) {

    /**
     * @param rate insured of listed as a percentage with two decimals (应保尽保率), null where nobody is listed
     */
    public record Line(String code, String name, long listed, long insured, long subsidised, Money subsidy, long paying,
            Money paid, long uninsured, BigDecimal rate) {
    }

    /** Somebody on a list who is to be insured. */
    public record Person(int line, PersonRef who, String name, String psnIdetType, LocalDate listedFrom, String county,
            String householdNo) {
    }
}
