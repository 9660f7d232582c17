package yibao.kernel.planted;

import yibao.premium.CoverageYear;

/** Breaks the border of kernel. */
public record KnowsARule(CoverageYear year) {
}
