package yibao.registration.planted;

import yibao.premium.CoverageYear;

/** Breaks the border of registration. */
public record KnowsPremium(CoverageYear forbidden) {
}
