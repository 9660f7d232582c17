package yibao.simulators;

import java.time.LocalDate;

/** One line of {@code insured-roster/1}. */
final class RosterRow {
    private RosterRow() {
    }

    static String[] of(Person p, String insutype, CityShape shape, boolean paused, LocalDate death) {
        return of(p, insutype, shape, shape.number("year"), paused, death);
    }

    static String[] of(Person p, String insutype, CityShape shape, int year, boolean paused, LocalDate death) {
        return new String[] {p.certType(), p.certNo(), p.name(), p.gender(), p.born().toString(), insutype, Integer.toString(year),
            shape.text("insu_admdvs"), p.town(), p.personType(), paused ? "2" : "1", p.household(), death == null ? "" : death.toString()};
    }
}
