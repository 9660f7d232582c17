package yibao.desktests;

import com.deque.html.axecore.playwright.AxeBuilder;
import java.util.List;
import java.util.Set;

/** What axe-core finds on a page that keeps people out: violations it calls serious or critical, and places of one name that no reader can tell apart. */
final class Accessibility {
    private static final Set<String> GRAVE = Set.of("serious", "critical");
    private static final Set<String> LESSER = Set.of("landmark-unique");

    private Accessibility() {}

    /** Each with its rule, its first place and the reason. */
    static List<String> barriers(Desk desk) {
        return new AxeBuilder(desk.window()).analyze().getViolations().stream().filter(rule -> GRAVE.contains(rule.getImpact()) || LESSER.contains(rule.getId()))
                .flatMap(rule -> rule.getNodes().stream().map(node -> rule.getId() + " " + node.getHtml() + " " + node.getFailureSummary()))
                .toList();
    }
}
