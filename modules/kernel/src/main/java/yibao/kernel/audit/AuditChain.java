package yibao.kernel.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How an event is bound to the one before it, and how the end of the chain is sealed. Pure: no database. */
class AuditChain {
    private static final Pattern ID_NUMBER = Pattern.compile("(?<!\\d)(\\d{6})\\d{8}(\\d{3}[\\dXx]|\\d)(?!\\d)");
    private final AuditKey key;

    AuditChain(AuditKey key) {
        this.key = key;
    }

    AuditEvent next(AuditHead head, Instant now, KeptLook look) {
        var entry = look.entry();
        return sealed(new AuditEvent(head.seq() + 1, now.truncatedTo(ChronoUnit.MICROS), cut(entry.actor(), 80), cut(entry.action(), 60),
                key.subject(entry.certNo()), cut(entry.purpose(), 400), cut(entry.object(), 200), cut(entry.outcome(), 60),
                cut(entry.detail(), 2000), entry.changes().write(), look.people(), head.hash(), ""));
    }

    /**
     * Field changes and people came later and are a field more where there are any, so that events from before keep
     * their hash. People begin with a word of their own: no list of them reads like a change of fields.
     */
    String hashOf(AuditEvent event) {
        var fields = Stream.of(event.seq(), event.happened(), event.actor(), event.action(), event.subject(), event.purpose(),
                event.object(), event.outcome(), event.detail(), event.prevHash());
        var later = Stream.concat(Stream.ofNullable(event.changes()), Stream.ofNullable(event.people()).map("people "::concat));
        return key.hash(Stream.concat(fields, later).map(AuditChain::framed).collect(Collectors.joining()));
    }

    String sealOf(AuditHead head) {
        return key.hash("head " + head.seq() + " " + head.hash());
    }

    private AuditEvent sealed(AuditEvent event) {
        return new AuditEvent(event.seq(), event.happened(), event.actor(), event.action(), event.subject(), event.purpose(), event.object(),
                event.outcome(), event.detail(), event.changes(), event.people(), event.prevHash(), hashOf(event));
    }

    /** Length before content, so that no two events can look alike by moving text between fields. */
    private static String framed(Object field) {
        var text = Objects.toString(field, null);
        return text == null ? "-;" : text.length() + ":" + text + ";";
    }

    /** Fits the column, and carries no ID number that a caller's free text may hold. */
    static String cut(String text, int length) {
        if (text == null || text.isEmpty()) return null;
        var clean = ID_NUMBER.matcher(text.replace('\0', ' ')).replaceAll("$1********");
        return clean.length() <= length ? clean : clean.substring(0, length);
    }
}
