package yibao.finance.planted;

import yibao.premium.CoverageYear;

/** Breaks the border of finance. */
public record KnowsPremium(CoverageYear forbidden) {
}
