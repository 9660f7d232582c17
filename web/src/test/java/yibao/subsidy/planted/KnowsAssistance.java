package yibao.subsidy.planted;

import yibao.assistance.EligibilityQuestion;

/** Breaks the border of subsidy. */
public record KnowsAssistance(EligibilityQuestion forbidden) {
}
