package yibao.kernel.policy;

import java.time.LocalDate;
import java.time.MonthDay;

/** The day of the year whose register counts for the central subsidy of an insutype. */
public record SubsidySnapshot(String insutype, MonthDay day, Provenance provenance) implements PolicyRow {
    public LocalDate of(int coverageYear) {
        return day.atYear(coverageYear);
    }

    @Override
    public Object key() {
        return insutype;
    }
}
