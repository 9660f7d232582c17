package yibao.portal.warning;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import yibao.kernel.access.CurrentCaller;
import yibao.kernel.policy.WarningLine;
import yibao.warning.boundary.ShowingWarningOverview;

/** The year that the pages of early warning are about, and the names that hold in it. */
@Named
@SessionScoped
public class WarningYear implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int TOWN_DIGITS = 9;

    @Inject
    private transient ShowingWarningOverview showing;

    @Inject
    private transient CurrentCaller current;

    private Integer chosen;

    public int get() {
        return chosen == null ? showing.usualYear() : chosen;
    }

    /** As a word, since a number would be written with a comma. */
    public String getText() {
        return String.valueOf(get());
    }

    public void setText(String year) {
        chosen = year != null && year.matches("[0-9]{4}") ? Integer.valueOf(year) : null;
    }

    /** Towns of the caller's divisions by their codes. */
    public Map<String, String> getTowns() {
        return showing.places(get(), current.get());
    }

    /** The town's name, or the code where nobody has named it. */
    public String town(String townCode) {
        var town = townCode.length() > TOWN_DIGITS ? townCode.substring(0, TOWN_DIGITS) : townCode;
        return getTowns().getOrDefault(town, town);
    }

    public List<WarningLine> getLines() {
        return showing.lines(get());
    }

    public String line(String code) {
        return getLines().stream().filter(line -> line.code().equals(code)).findFirst().map(WarningLine::name).orElse(code);
    }

    /** Codes with blanks between as the names of the lists. */
    public String classes(String codes) {
        var names = showing.classes(get());
        return codes.isEmpty() ? "" : Arrays.stream(codes.split(" ")).map(code -> names.getOrDefault(code, code)).collect(Collectors.joining("、"));
    }
}
