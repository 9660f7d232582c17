package yibao.civilaffairs.planted;

import yibao.premium.CoverageYear;

/** Breaks the border of civil affairs. */
public record KnowsPremium(CoverageYear forbidden) {
}
