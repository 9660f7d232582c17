package yibao.poverty.planted;

import yibao.premium.CoverageYear;

/** Breaks the border of poverty. */
public record KnowsPremium(CoverageYear forbidden) {
}
