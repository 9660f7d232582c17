package yibao.tax.planted;

import yibao.enrolment.RosterLine;

/** Breaks the border of tax. */
public record KnowsEnrolment(RosterLine forbidden) {
}
