package yibao.settlement.planted;

import yibao.premium.CoverageYear;

/** Breaks the border of settlement. */
public record KnowsPremium(CoverageYear forbidden) {
}
