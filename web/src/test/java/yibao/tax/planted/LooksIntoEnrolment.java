package yibao.tax.planted;

import yibao.enrolment.entity.PersonFiles;

/** Breaks the door of enrolment. */
public record LooksIntoEnrolment(PersonFiles forbidden) {
}
