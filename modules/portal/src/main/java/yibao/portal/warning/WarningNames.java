package yibao.portal.warning;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import yibao.kernel.access.CurrentCaller;
import yibao.kernel.policy.WarningLine;
import yibao.warning.boundary.ShowingWarningOverview;

/** The names of towns, lines and lists in the year in hand, asked once a request. */
@Named
@RequestScoped
public class WarningNames {
    private static final int TOWN_DIGITS = 9;

    @Inject
    private ShowingWarningOverview showing;

    @Inject
    private CurrentCaller current;

    @Inject
    private WarningYear year;

    private Map<String, String> towns;
    private Map<String, String> classes;
    private List<WarningLine> lines;

    /** Towns of the caller's divisions by their codes. */
    public Map<String, String> getTowns() {
        if (towns == null) {
            towns = showing.places(year.get(), current.get());
        }
        return towns;
    }

    /** The town's name, or the code where nobody has named it. */
    public String town(String townCode) {
        var town = townCode.length() > TOWN_DIGITS ? townCode.substring(0, TOWN_DIGITS) : townCode;
        return getTowns().getOrDefault(town, town);
    }

    public List<WarningLine> getLines() {
        if (lines == null) {
            lines = showing.lines(year.get());
        }
        return lines;
    }

    public String line(String code) {
        return getLines().stream().filter(line -> line.code().equals(code)).findFirst().map(WarningLine::name).orElse(code);
    }

    /** Codes with blanks between as the names of the lists. */
    public String classes(String codes) {
        if (classes == null) {
            classes = showing.classes(year.get());
        }
        return codes.isEmpty() ? "" : Arrays.stream(codes.split(" ")).map(code -> classes.getOrDefault(code, code)).collect(Collectors.joining("、"));
    }
}
