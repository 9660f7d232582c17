package yibao.enrolment;

import java.time.LocalDate;

/** What the register says of a person; {@code brdy} and {@code deathDate} may be null. */
public record PersonRecord(String name, String gend, LocalDate brdy, LocalDate deathDate) {}
