package yibao.enrolment.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import yibao.enrolment.CoverageRates.Line;
import yibao.enrolment.Insured;
import yibao.kernel.access.Scope;
import yibao.kernel.policy.CoverageTarget;

/** Puts the insured beside population and target, town by town, for the towns that somebody may see. */
public final class RateLines {
    private static final int COUNTY_DIGITS = 6;
    private final Scope scope;
    private final DemoScale scale;
    private final List<CoverageTarget> targets;

    public RateLines(Scope scope, DemoScale scale, List<CoverageTarget> targets) {
        this.scope = scope;
        this.scale = scale;
        this.targets = targets.stream()
                .filter(target -> scope.covers(countyOf(target.division()), target.division())).toList();
    }

    public List<Line> towns(Map<CoverageCounts.Place, Insured> insured) {
        Map<String, Line> lines = new TreeMap<>();
        targets.stream().filter(CoverageTarget::isTown)
                .forEach(target -> lines.put(target.division(), line(target, Insured.NOBODY)));
        insured.forEach((place, people) -> {
            var code = place.town().isEmpty() ? place.county() : place.town();
            lines.put(code, targets.stream().filter(target -> target.isTown() && target.division().equals(code)).findFirst()
                    .map(target -> line(target, people)).orElseGet(() -> unknown(code, people)));
        });
        return new ArrayList<>(lines.values());
    }

    /** The county's own population where the whole county may be seen, else that of the towns together. */
    public Line total(Map<CoverageCounts.Place, Insured> insured) {
        var people = insured.values().stream().reduce(Insured.NOBODY, Insured::plus);
        boolean wholeCounties = scope.division().length() <= COUNTY_DIGITS;
        var counted = targets.stream().filter(target -> target.isTown() != wholeCounties).toList();
        if (counted.isEmpty()) {
            return unknown("", people);
        }
        var first = counted.get(0);
        return line(new CoverageTarget(first.division(), counted.size() == 1 ? first.name() : "合计",
                counted.stream().mapToInt(CoverageTarget::population).sum(),
                counted.stream().mapToInt(CoverageTarget::targetResidents).sum(),
                counted.stream().mapToInt(CoverageTarget::targetEmployees).sum(), first.provenance()), people);
    }

    private Line line(CoverageTarget target, Insured people) {
        long population = scale.of(target.population());
        long residents = scale.of(target.targetResidents());
        long employees = scale.of(target.targetEmployees());
        return new Line(target.division(), target.name(), people.people(), people.residents(), people.employees(),
                people.both(), population, Percent.of(people.people(), population), residents + employees,
                Percent.of(people.residents() + people.employees(), residents + employees), residents,
                Percent.of(people.residents(), residents), employees, Percent.of(people.employees(), employees),
                target.provenance().citation(), target.provenance().confidence().name());
    }

    private static Line unknown(String code, Insured people) {
        return new Line(code, code, people.people(), people.residents(), people.employees(), people.both(), null, null, null,
                null, null, null, null, null, null, null);
    }

    private static String countyOf(String division) {
        return division.length() > COUNTY_DIGITS ? division.substring(0, COUNTY_DIGITS) : division;
    }
}
