package yibao.kernel.policy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/**
 * A line of early warning: who bears as much as a share of last year's disposable income per head is looked at.
 *
 * @param code      names the line in alerts
 * @param who       {@link #LISTED} for whoever stands on a list of people in hardship, {@link #ANYBODY}, or class codes
 *                  with blanks between
 * @param share     of the income per head, 0.50 or 1.00
 * @param income    whose income per head
 * @param household whether the sum of a household's members is measured by the line too
 * @param rank      a higher one is the next line: whoever crosses it is told of again
 */
public record WarningLine(String code, String name, String who, BigDecimal share, DisposableIncome.Residents income, boolean household, int rank,
        Provenance provenance) implements PolicyRow {
    public static final String LISTED = "LISTED";
    public static final String ANYBODY = "ANYBODY";

    /** @param classes those somebody is listed in */
    public boolean isFor(List<String> classes) {
        return switch (who) {
            case ANYBODY -> true;
            case LISTED -> !classes.isEmpty();
            default -> Arrays.stream(who.split(" ")).anyMatch(classes::contains);
        };
    }

    @Override
    public Object key() {
        return code;
    }
}
