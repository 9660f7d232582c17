package yibao.enrolment;

import java.util.List;

/** {@code more}: there are others; the name should be given more exactly. */
public record FoundPeople(List<FoundPerson> people, boolean more) {}
