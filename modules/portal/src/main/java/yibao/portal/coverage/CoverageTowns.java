package yibao.portal.coverage;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import yibao.enrolment.CoverageRates;
import yibao.enrolment.boundary.ShowingCoverageRates;
import yibao.kernel.access.CurrentCaller;

/** The years that there are and the names of the towns that the caller may see, asked once a request. */
@Named
@RequestScoped
public class CoverageTowns {
    @Inject
    private ShowingCoverageRates rates;

    @Inject
    private CurrentCaller current;

    private List<Integer> years;
    private List<CoverageRates.Line> towns;
    private Map<String, String> names;

    public List<Integer> getYears() {
        if (years == null) {
            years = rates.years();
        }
        return years;
    }

    /** Whether anything has been worked out. */
    public boolean isThere() {
        return !getYears().isEmpty();
    }

    public int getNewest() {
        return getYears().get(0);
    }

    /** As a word, since a number would be written with a comma. */
    public String getYearText() {
        return String.valueOf(getNewest());
    }

    public String getYearBeforeText() {
        return String.valueOf(getNewest() - 1);
    }

    /** A moment as people read it: day and minute. */
    public String minuteOf(String moment) {
        return moment == null ? "" : moment.replace('T', ' ').substring(0, "2022-01-01 09:00".length());
    }

    public List<CoverageRates.Line> getTowns() {
        if (towns == null) {
            towns = isThere() ? rates.show(null, null, current.get()).towns() : List.of();
        }
        return towns;
    }

    /** The town's name, or the code where nobody has named it. */
    public String nameOf(String townCode) {
        if (names == null) {
            names = getTowns().stream().collect(Collectors.toMap(CoverageRates.Line::division, CoverageRates.Line::name));
        }
        var town = townCode.length() > 9 ? townCode.substring(0, 9) : townCode;
        return names.getOrDefault(town, town);
    }

    /** The three digits of the village behind the town's, or nothing. */
    public String villageOf(String townCode) {
        return townCode.length() > 9 ? townCode.substring(9) : "";
    }
}
