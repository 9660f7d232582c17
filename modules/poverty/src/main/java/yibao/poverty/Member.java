package yibao.poverty;

import yibao.enrolment.PersonRef;

/** One person of the household; the first is who applies. {@code relation} is to the first, in the office's words. */
public record Member(PersonRef who, String name, String relation, boolean patient) {
}
