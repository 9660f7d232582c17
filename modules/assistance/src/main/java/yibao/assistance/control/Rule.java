package yibao.assistance.control;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import yibao.assistance.EligibilityAnswer.Reason;

/** One paragraph: when it applies, what it says, and whether anything after it is still looked at. */
record Rule(Predicate<Case> when, Function<Case, List<Reason>> says, boolean closes) {
    static Rule closing(Predicate<Case> when, Function<Case, Reason> says) {
        return new Rule(when, says.andThen(List::of), true);
    }

    static Rule each(Function<Case, List<Reason>> says) {
        return new Rule(any -> true, says, false);
    }

    static Rule adding(Predicate<Case> when, Function<Case, Reason> says) {
        return new Rule(when, says.andThen(List::of), false);
    }
}
