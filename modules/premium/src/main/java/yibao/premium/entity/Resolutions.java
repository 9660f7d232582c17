package yibao.premium.entity;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import yibao.kernel.access.Caller;
import yibao.kernel.access.Scope;
import yibao.kernel.db.BulkInsert;
import yibao.kernel.db.Sql;
import yibao.kernel.sheet.SheetRow;
import yibao.premium.CoverageYear;
import yibao.premium.ResolutionView;

/** Workbooks of resolutions as they were handed in, row by row, and what became of each. */
public final class Resolutions {

    /** Between the cells of a row; a workbook cannot hold it, and from a CSV file it is taken out. */
    private static final String SEPARATOR = "\u001F";
    private static final String HEADER = "HEADER";
    private static final int MOST_SHOWN = 5_000;

    private final Connection connection;

    public Resolutions(Connection connection) {
        this.connection = connection;
    }

    /** What is known of a workbook beside its rows. */
    public record Kept(String resolutionId, CoverageYear of, String fileName, boolean allOrNothing, Caller caller) {
    }

    /** How many rows were answered how. */
    public record Counts(int accepted, int unchanged, int proposed, int refused) {
        public static final Counts NONE = new Counts(0, 0, 0, 0);

        public Counts plus(List<ResolutionView.Row> answers) {
            return new Counts(accepted + of(answers, "ACCEPTED"), unchanged + of(answers, "UNCHANGED"), proposed + of(answers, "PROPOSED"),
                    refused + of(answers, "REFUSED"));
        }

        private static int of(List<ResolutionView.Row> answers, String outcome) {
            return (int) answers.stream().filter(answer -> answer.outcome().equals(outcome)).count();
        }

        public String words() {
            return accepted + " accepted, " + unchanged + " unchanged, " + proposed + " proposed, " + refused + " refused";
        }
    }

    /** How many rows it has is not known yet. */
    public void insert(Kept kept, Instant now) throws SQLException {
        Sql.execute(connection, """
                insert into resolution (resolution_id, insutype, coverage_year, file_name, all_or_nothing, state,
                  asked_by, person_no, division, asked_at, read_rows, accepted, unchanged, proposed, refused)
                values (?, ?, ?, ?, ?, 'QUEUED', ?, ?, ?, ?, 0, 0, 0, 0, 0)""", kept.resolutionId(),
                kept.of().insutype(), kept.of().year(), kept.fileName(), kept.allOrNothing(), kept.caller().name(),
                kept.caller().personNo(), kept.caller().scope().division(), now);
    }

    public void read(String resolutionId, int rows) throws SQLException {
        Sql.execute(connection, "update resolution set read_rows = ? where resolution_id = ?", rows, resolutionId);
    }

    public void insertHeader(String resolutionId, SheetRow header) throws SQLException {
        Sql.execute(connection, "insert into resolution_row (resolution_id, line, cells, outcome) values (?, ?, ?, 'HEADER')", resolutionId,
                header.line(), join(header));
    }

    /** With what became of each; a hint has no answer. */
    public void insertRows(String resolutionId, List<SheetRow> rows, List<ResolutionView.Row> answers) throws SQLException {
        Map<Integer, ResolutionView.Row> byLine = answers.stream().collect(Collectors.toMap(ResolutionView.Row::line, Function.identity()));
        BulkInsert all = BulkInsert.into(connection, "resolution_row", "resolution_id", "line", "cells", "diff_id", "outcome", "code", "message");
        for (SheetRow row : rows) {
            ResolutionView.Row answer = byLine.get(row.line());
            if (answer == null) {
                all.add(resolutionId, row.line(), join(row), null, null, null, null);
            } else {
                all.add(resolutionId, row.line(), join(row), answer.diffId() == null || answer.diffId().length() > 40 ? null : answer.diffId(),
                        answer.outcome(), answer.code(), answer.message());
            }
        }
        all.flush();
    }

    private static String join(SheetRow row) {
        return String.join(SEPARATOR, row.cells().stream().map(cell -> cell.replace(SEPARATOR, " ").replace('\0', ' '))
                .toList());
    }

    /** The job has its own roles to check nothing by: who asked had them when the workbook was taken. */
    public Optional<Kept> find(String resolutionId) throws SQLException {
        return Sql.find(connection, row -> new Kept(row.getString(1), new CoverageYear(row.getString(2), row.getInt(3)),
                row.getString(4), row.getBoolean(5), new Caller(row.getString(6), row.getString(7), Set.of("tax", "operator"),
                        new Scope(row.getString(8)))), """
                select resolution_id, insutype, coverage_year, file_name, all_or_nothing, asked_by, person_no, division
                from resolution where resolution_id = ?""", resolutionId);
    }

    /** Takes a row as it was handed in, the header first, with its answer where it has one. */
    public interface Taker {
        void take(SheetRow row, ResolutionView.Row answer) throws SQLException;
    }

    public void forEach(String resolutionId, Taker taker) throws SQLException {
        Sql.forEach(connection, row -> taker.take(new SheetRow(row.getInt(1), List.of(row.getString(2).split(SEPARATOR, -1))),
                row.getString(4) == null || row.getString(4).equals(HEADER) ? null
                        : new ResolutionView.Row(row.getInt(1), row.getString(3), row.getString(4), row.getString(5), row.getString(6))),
                "select line, cells, diff_id, outcome, code, message from resolution_row where resolution_id = ? order by line", resolutionId);
    }

    /** Of a small workbook all answers; of a large one the first refusals: all of them stand in the workbook that is given back. */
    private List<ResolutionView.Row> answers(String resolutionId) throws SQLException {
        int read = Sql.get(connection, row -> row.getInt(1), "select read_rows from resolution where resolution_id = ?", resolutionId);
        return Sql.list(connection, row -> new ResolutionView.Row(row.getInt(1), row.getString(2), row.getString(3),
                row.getString(4), row.getString(5)), "select line, diff_id, outcome, code, message from resolution_row "
                        + "where resolution_id = ? and " + (read <= MOST_SHOWN ? "outcome is not null and outcome <> 'HEADER'" : "outcome = 'REFUSED'")
                        + " order by line fetch first " + MOST_SHOWN + " rows only", resolutionId);
    }

    /** What became of it, in short. */
    public String words(String resolutionId) throws SQLException {
        return Sql.get(connection, row -> row.getInt(1) + " 行：接收 " + row.getInt(2) + "，未改动 " + row.getInt(3) + "，待复核 " + row.getInt(4)
                + "，未接收 " + row.getInt(5), "select read_rows, accepted, unchanged, proposed, refused from resolution where resolution_id = ?",
                resolutionId);
    }

    public void finish(String resolutionId, Counts counts, String proposalId) throws SQLException {
        Sql.execute(connection, "update resolution set state = 'DONE', accepted = ?, unchanged = ?, proposed = ?, "
                + "refused = ?, proposal_id = ? where resolution_id = ?", counts.accepted(), counts.unchanged(), counts.proposed(),
                counts.refused(), proposalId, resolutionId);
    }

    public void queue(String resolutionId, String jobId) throws SQLException {
        Sql.execute(connection, "update resolution set job_id = ? where resolution_id = ?", jobId, resolutionId);
    }

    public ResolutionView view(String resolutionId) throws SQLException {
        List<ResolutionView.Row> answers = answers(resolutionId);
        return Sql.get(connection, row -> read(row, answers), """
                select resolution_id, state, file_name, read_rows, accepted, unchanged, proposed, refused, proposal_id,
                  job_id from resolution where resolution_id = ?""", resolutionId);
    }

    private static ResolutionView read(ResultSet row, List<ResolutionView.Row> answers) throws SQLException {
        return new ResolutionView(row.getString(1), row.getString(2), row.getString(3), row.getInt(4), row.getInt(5),
                row.getInt(6), row.getInt(7), row.getInt(8), row.getString(9), row.getString(10), answers);
    }
}
