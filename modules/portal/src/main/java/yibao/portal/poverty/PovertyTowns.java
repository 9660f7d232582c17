package yibao.portal.poverty;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import yibao.kernel.access.CurrentCaller;
import yibao.poverty.boundary.ShowingRules;

/** Names of the towns, and those in which the caller may act. */
@Named
@RequestScoped
public class PovertyTowns {
    private static final int TOWN_DIGITS = 9;

    @Inject
    private ShowingRules rules;

    @Inject
    private CurrentCaller current;

    private Map<String, String> names;

    /** By code, in its order. */
    private Map<String, String> names() {
        if (names == null) {
            names = rules.towns();
        }
        return names;
    }

    public List<Map.Entry<String, String>> getMine() {
        var scope = current.get().scope();
        return names().entrySet().stream().filter(town -> scope.covers(town.getKey().substring(0, 6), town.getKey())).toList();
    }

    /** The town's name, or the code where nobody has named it. */
    public String nameOf(String townCode) {
        if (townCode == null) {
            return "";
        }
        var town = townCode.length() > TOWN_DIGITS ? townCode.substring(0, TOWN_DIGITS) : townCode;
        return names().getOrDefault(town, town);
    }
}
