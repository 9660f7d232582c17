package yibao.enrolment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * Insured people against population and target by town, on a day.
 *
 * @param workedOutAt when the counts were last worked out from the register, null where never
 * @param stale       whether the register has changed since
 * @param scale       the part of the real population that the demo city stands for, 1 in production
 */
public record CoverageRates(int year, LocalDate asOf, String workedOutAt, boolean stale, String scale, Line total,
        List<Line> towns) {

    /**
     * Rates are percentages with two decimals, null where the policy tables say no population or target.
     * {@code source} and {@code confidence} are those of the population.
     */
    public record Line(String division, String name, long insured, long residents, long employees, long both,
            Long population, BigDecimal rate, Long target, BigDecimal targetRate, Long targetResidents,
            BigDecimal residentRate, Long targetEmployees, BigDecimal employeeRate, String source, String confidence) {
    }
}
