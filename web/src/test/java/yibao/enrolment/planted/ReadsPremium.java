package yibao.enrolment.planted;

import yibao.premium.CoverageYear;

/** Breaks the border of enrolment. */
public record ReadsPremium(CoverageYear year) {
}
