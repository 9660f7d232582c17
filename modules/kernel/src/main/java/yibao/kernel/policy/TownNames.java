package yibao.kernel.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yibao.kernel.access.Scope;

/** What counties and towns are called on a day, by the table {@code coverage-target}; a village is called by its town. */
public final class TownNames {
    private static final int COUNTY_DIGITS = 6;
    private static final int TOWN_DIGITS = 9;

    private final List<CoverageTarget> listed;
    private final Map<String, String> names = new LinkedHashMap<>();

    TownNames(List<CoverageTarget> listed) {
        this.listed = listed;
        listed.forEach(one -> names.put(one.division(), one.name()));
    }

    public static TownNames on(PolicyBook book, LocalDate day, Instant knownAt) {
        return new TownNames(book.listCoverageTargets(day, knownAt));
    }

    /** Empty where nobody has named it. */
    public Optional<String> find(String code) {
        return code == null ? Optional.empty() : Optional.ofNullable(names.get(townOf(code)));
    }

    /** The code of the town where nobody has named it; nothing for null. */
    public String of(String code) {
        return code == null ? "" : find(code).orElse(townOf(code));
    }

    /** The towns within a scope by their codes, in the order of these. */
    public Map<String, String> within(Scope scope) {
        var towns = new LinkedHashMap<String, String>();
        listed.stream().filter(one -> one.isTown() && scope.covers(one.division().substring(0, COUNTY_DIGITS), one.division()))
                .forEach(town -> towns.put(town.division(), town.name()));
        return towns;
    }

    private static String townOf(String code) {
        return code.length() > TOWN_DIGITS ? code.substring(0, TOWN_DIGITS) : code;
    }
}
