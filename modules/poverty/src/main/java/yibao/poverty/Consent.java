package yibao.poverty;

import java.time.LocalDate;

/** That the household lets its income and assets be checked: when, who signed for it, and which official took it. */
public record Consent(LocalDate on, String givenBy, String takenBy) {
}
