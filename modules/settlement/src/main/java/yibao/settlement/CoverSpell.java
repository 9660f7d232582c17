package yibao.settlement;

import java.time.LocalDate;

/** From when to when a person is insured, both days included, no end = null. */
public record CoverSpell(Insurance insurance, LocalDate from, LocalDate to) {
    public boolean covers(Insurance asked, LocalDate day) {
        return insurance == asked && !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
