package yibao.exchange;

import java.time.OffsetDateTime;

/**
 * What an operator must see to. Shown until its cause has ended or somebody has acknowledged it.
 *
 * @param sender    the partner it is about, null where nobody in particular
 * @param about     the batch or file it is about
 * @param note      what was done about it
 * @param clearedAt when its cause ended
 */
public record Alarm(long number, String code, String sender, String about, String message, OffsetDateTime raisedAt,
        String acknowledgedBy, OffsetDateTime acknowledgedAt, String note, OffsetDateTime clearedAt) {
}
