package yibao.kernel.policy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import yibao.kernel.policy.PolicyLine.Cell;

/** The lines of one table's file with the changes of the desk among them; then both pass the same checks. */
class AmendedLines {
    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");
    private final PolicyTable table;
    private final List<PolicyLine> lines;
    private final List<PolicyFault> faults;

    AmendedLines(PolicyTable table, List<PolicyLine> lines, List<PolicyFault> faults) {
        this.table = table;
        this.lines = new ArrayList<>(lines);
        this.faults = faults;
    }

    List<PolicyLine> lines() {
        return lines;
    }

    void apply(PolicyAmendment amendment) {
        switch (amendment.draft().act()) {
            case ADD -> add(amendment, Map.of());
            case END -> end(amendment);
        }
    }

    /** The old row is no longer known from that moment, and the same row with an end takes its place. */
    private void end(PolicyAmendment amendment) {
        int at = find(amendment.draft().rowRef());
        if (at < 0) {
            faults.add(new PolicyFault(amendment.name(), 0, "要终止的行 " + amendment.draft().rowRef() + " 不在 " + table.title + " 表中"));
        } else if (lines.get(at).cells().containsKey("known_to")) {
            faults.add(new PolicyFault(amendment.name(), 0, "要终止的行已由后来的变更取代，请选现行的一行"));
        } else {
            var old = lines.get(at);
            var known = new LinkedHashMap<>(old.cells());
            known.put("known_to", new Cell(moment(amendment.knownFrom()), old.line()));
            lines.set(at, new PolicyLine(old.file(), old.line(), known));
            if (amendment.draft().cells().containsKey("valid_to")) {
                add(amendment, old.cells());
            }
        }
    }

    private void add(PolicyAmendment amendment, Map<String, Cell> before) {
        var cells = new LinkedHashMap<>(before);
        amendment.draft().cells().forEach((column, text) -> cells.put(column, new Cell(text, 0)));
        cells.put("known_from", new Cell(moment(amendment.knownFrom()), 0));
        lines.add(new PolicyLine(amendment.name(), 0, cells));
    }

    private int find(String rowRef) {
        for (int i = 0; i < lines.size(); i++) {
            if (PolicyVersion.refOf(table, lines.get(i)).equals(rowRef)) return i;
        }
        return -1;
    }

    private static String moment(Instant instant) {
        return instant.atZone(OFFICE).toOffsetDateTime().toString();
    }
}
