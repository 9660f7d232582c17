package yibao.health.planted;

import yibao.premium.CoverageYear;

/** Breaks the border of health. */
public record KnowsPremium(CoverageYear forbidden) {
}
