package yibao.exchange.planted;

import yibao.premium.CoverageYear;

/** Breaks the border of exchange. */
public record KnowsPremium(CoverageYear forbidden) {
}
