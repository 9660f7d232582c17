package yibao.kernel.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import yibao.kernel.policy.PolicyRowView.Standing;

/** A row with the line it was read from. */
record PolicyEntry(PolicyTable table, PolicyLine line, PolicyRow row) {

    String keyText() {
        return row.key() instanceof List<?> parts ? parts.stream().map(Object::toString).collect(Collectors.joining("/")) : row.key().toString();
    }

    PolicyRowView view(PolicyRow inForce, LocalDate on, Instant knownAt) {
        var from = row.provenance();
        return new PolicyRowView(PolicyVersion.refOf(table, line), keyText(), ownCells(), from.validFrom(), from.validTo(), from.knownFrom(),
                from.knownTo(), from.source(), from.clause(), cell("note"), from.confidence(), origin(), standing(inForce, on, knownAt));
    }

    private Map<String, String> ownCells() {
        var own = new LinkedHashMap<String, String>();
        table.columns().forEach(column -> own.put(column.name(), cell(column.name())));
        return own;
    }

    private String cell(String column) {
        return line.cells().containsKey(column) ? line.cells().get(column).text() : null;
    }

    private String origin() {
        return line.line() == 0 ? line.file() : line.file() + ":" + line.line();
    }

    private Standing standing(PolicyRow inForce, LocalDate on, Instant knownAt) {
        var from = row.provenance();
        if (knownAt.isBefore(from.knownFrom())) return Standing.UNKNOWN;
        if (!from.knownAt(knownAt)) return Standing.SUPERSEDED;
        if (on.isBefore(from.validFrom())) return Standing.FUTURE;
        if (!from.holdsOn(on)) return Standing.PAST;
        return row.equals(inForce) ? Standing.IN_FORCE : Standing.SUPERSEDED;
    }
}
