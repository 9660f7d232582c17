package yibao.settlement;

import java.util.List;

/** One step of a calculation as a sentence for the screen, with the rows of policy it went by. */
public record Step(Layer layer, String sentence, List<PolicyRef> rules) {
    public Step {
        rules = List.copyOf(rules);
    }

    /** The row of the layer itself; null where no row says anything. */
    public PolicyRef rule() {
        return rules.isEmpty() ? null : rules.get(0);
    }
}
