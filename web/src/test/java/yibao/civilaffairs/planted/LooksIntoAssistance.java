package yibao.civilaffairs.planted;

import yibao.assistance.control.EligibilityRules;

/** Breaks the door of assistance. */
public record LooksIntoAssistance(EligibilityRules forbidden) {
}
