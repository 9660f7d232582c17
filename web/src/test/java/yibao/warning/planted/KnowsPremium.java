package yibao.warning.planted;

import yibao.premium.CoverageYear;

/** Breaks the border of warning. */
public record KnowsPremium(CoverageYear forbidden) {
}
