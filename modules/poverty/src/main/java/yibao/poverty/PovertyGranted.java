package yibao.poverty;

import java.time.LocalDate;

/** A household was found to be poor by illness, from a day to a day, both included. */
public record PovertyGranted(String applicationId, LocalDate from, LocalDate to) {
}
