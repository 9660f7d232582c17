package yibao.simulators;

import java.time.LocalDate;

/** One line of {@code hardship-list/1}; {@code end} is null while no end is known. */
record Listing(Person person, String type, LocalDate begin, LocalDate end, String division) {

    String[] fields() {
        return new String[] {person.certType(), person.certNo(), person.name(), type, begin.toString(),
            end == null ? "" : end.toString(), division, person.household()};
    }
}
