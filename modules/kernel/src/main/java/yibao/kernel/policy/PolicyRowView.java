package yibao.kernel.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/**
 * One row of a policy table.
 *
 * @param ref    names the row by its content, for as long as nobody edits it
 * @param key    what the row is about; rows of one key follow each other
 * @param cells  the columns of its own table
 * @param origin file and line, or the change that brought it
 */
public record PolicyRowView(String ref, String key, Map<String, String> cells, LocalDate validFrom, LocalDate validTo,
        Instant knownFrom, Instant knownTo, String source, String clause, String note, Confidence confidence, String origin,
        Standing standing) {

    /**
     * How a row stands on a day to somebody with the knowledge of a moment. SUPERSEDED: a row known later holds instead,
     * or it is no longer known; UNKNOWN: not known yet.
     */
    public enum Standing { IN_FORCE, FUTURE, PAST, SUPERSEDED, UNKNOWN }
}
