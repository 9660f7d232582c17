package yibao.settlement;

import java.time.LocalDate;

/**
 * Settlements have been recorded or worked out again; told in the transaction that did it.
 *
 * @param batchId names what caused it, {@code HEALTH320681 #12}
 * @param first   day of the earliest settlement that was new or came out differently
 * @param last    day of the latest
 * @param single  one at a hospital's counter, of which many come within minutes; a batch comes alone
 */
public record SettlementsRecorded(String batchId, LocalDate first, LocalDate last, boolean single) {}
