package yibao.kernel.policy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The digest of all rows known at a moment. Rows added later do not change it, so it recomputes as long as nobody
 * has edited or removed what was known then.
 */
class PolicyVersion {
    private static final Set<String> NOT_MEANING = Set.of("note", "confidence", "known_to");
    private static final int REF_BYTES = 8;
    private final List<Entry> entries;
    /** When a row came to be known or ceased to be: between two of these every question has one answer. */
    private final NavigableSet<Instant> turns = new TreeSet<>(Set.of(Instant.MIN));
    private final Map<Instant, String> digests = new ConcurrentHashMap<>();

    PolicyVersion(List<Entry> entries) {
        this.entries = List.copyOf(entries);
        entries.stream().flatMap(entry -> Stream.of(entry.knownFrom(), entry.knownTo())).filter(Objects::nonNull).forEach(turns::add);
    }

    record Entry(String content, Instant knownFrom, Instant knownTo) {
        static Entry of(PolicyTable table, PolicyLine line, Provenance provenance) {
            return new Entry(meaningOf(table, line), provenance.knownFrom(), provenance.knownTo());
        }

        String seenAt(Instant moment) {
            return content + (knownTo != null && !knownTo.isAfter(moment) ? " until " + knownTo : "");
        }
    }

    private static String meaningOf(PolicyTable table, PolicyLine line) {
        var meaning = new TreeMap<String, String>();
        line.cells().forEach((column, cell) -> meaning.put(column, cell.text()));
        meaning.keySet().removeAll(NOT_MEANING);
        return table.title + meaning;
    }

    /** Names a row by what it means: 16 hexadecimal digits, the same wherever in the file it stands. */
    static String refOf(PolicyTable table, PolicyLine line) {
        return HexFormat.of().formatHex(sha256().digest(meaningOf(table, line).getBytes(StandardCharsets.UTF_8)), 0, REF_BYTES);
    }

    /** 64 hexadecimal digits. */
    String at(Instant knownAt) {
        return digests.computeIfAbsent(turnBefore(knownAt), this::digestAt);
    }

    Instant turnBefore(Instant knownAt) {
        return turns.floor(knownAt);
    }

    private String digestAt(Instant knownAt) {
        var digest = sha256();
        entries.stream().filter(entry -> !entry.knownFrom().isAfter(knownAt)).map(entry -> entry.seenAt(knownAt)).sorted()
                .forEach(content -> digest.update((content + "\n").getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
