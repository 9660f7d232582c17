package yibao.kernel.audit;

import java.util.List;
import java.util.Objects;

/** A look as it is stored: digests in place of numbers, and the root over them that stands in the event. */
record KeptLook(AuditEntry entry, List<Line> lines) {
    private static final int LONGEST_ANSWER = 60;

    record Line(String subject, String answered) {
    }

    static KeptLook of(Look look, AuditKey key) {
        return new KeptLook(look.entry(), look.people().stream()
                .map(seen -> new Line(key.subject(seen.certNo()), AuditChain.cut(seen.answered(), LONGEST_ANSWER))).toList());
    }

    String people() {
        return people(lines);
    }

    /** How many and the root over them, null for nobody. */
    static String people(List<Line> lines) {
        if (lines.isEmpty()) return null;
        var root = new MerkleRoot();
        for (int i = 0; i < lines.size(); i++) {
            root.add(String.valueOf(i + 1), lines.get(i).subject(), Objects.toString(lines.get(i).answered(), ""));
        }
        return lines.size() + " " + root.root();
    }
}
