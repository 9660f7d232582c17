package yibao.assistance;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One answer that was given, in short and masked. {@code name} is empty where nothing about a person was told;
 * {@code applied} is the class that counted, null without one; {@code listId} names the list it belongs to, or is null.
 */
public record CheckLine(String checkId, Instant askedAt, String actor, LocalDate asOf, String purpose, String name, String certNo,
        boolean eligible, ReasonCode reason, String reasonText, String applied, LocalDate validUntil, String listId) {}
