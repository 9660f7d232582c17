package yibao.settlement;

import java.time.LocalDate;

/** From when to when a person stands on the list of a hardship class, both days included, no end = null. */
public record ClassSpell(String psnIdetType, LocalDate from, LocalDate to) {
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
