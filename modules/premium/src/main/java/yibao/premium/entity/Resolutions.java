package yibao.premium.entity;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    private final Connection connection;

    public Resolutions(Connection connection) {
        this.connection = connection;
    }

    /** What is known of a workbook beside its rows. */
    public record Kept(String resolutionId, CoverageYear of, String fileName, boolean allOrNothing, Caller caller) {
    }

    public void insert(Kept kept, int read, Instant now) throws SQLException {
        Sql.execute(connection, """
                insert into resolution (resolution_id, insutype, coverage_year, file_name, all_or_nothing, state,
                  asked_by, person_no, division, asked_at, read_rows, accepted, unchanged, proposed, refused)
                values (?, ?, ?, ?, ?, 'QUEUED', ?, ?, ?, ?, ?, 0, 0, 0, 0)""", kept.resolutionId(),
                kept.of().insutype(), kept.of().year(), kept.fileName(), kept.allOrNothing(), kept.caller().name(),
                kept.caller().personNo(), kept.caller().scope().division(), now, read);
    }

    public void insertRows(String resolutionId, SheetRow header, List<SheetRow> rows) throws SQLException {
        BulkInsert all = BulkInsert.into(connection, "resolution_row", "resolution_id", "line", "cells", "outcome");
        all.add(resolutionId, header.line(), join(header), HEADER);
        for (SheetRow row : rows) {
            all.add(resolutionId, row.line(), join(row), null);
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

    /** The header first. */
    public List<SheetRow> rows(String resolutionId) throws SQLException {
        return Sql.list(connection, row -> new SheetRow(row.getInt(1), List.of(row.getString(2).split(SEPARATOR, -1))),
                "select line, cells from resolution_row where resolution_id = ? order by line", resolutionId);
    }

    public List<ResolutionView.Row> answers(String resolutionId) throws SQLException {
        return Sql.list(connection, row -> new ResolutionView.Row(row.getInt(1), row.getString(2), row.getString(3),
                row.getString(4), row.getString(5)), "select line, diff_id, outcome, code, message from resolution_row "
                        + "where resolution_id = ? and outcome is not null and outcome <> 'HEADER' order by line",
                resolutionId);
    }

    public void answer(String resolutionId, List<ResolutionView.Row> answers) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("update resolution_row set diff_id = ?, outcome = ?, "
                + "code = ?, message = ? where resolution_id = ? and line = ?")) {
            for (ResolutionView.Row answer : answers) {
                update.setString(1, answer.diffId() == null || answer.diffId().length() > 40 ? null : answer.diffId());
                update.setString(2, answer.outcome());
                update.setString(3, answer.code());
                update.setString(4, answer.message());
                update.setString(5, resolutionId);
                update.setInt(6, answer.line());
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    public void finish(String resolutionId, List<ResolutionView.Row> answers, String proposalId) throws SQLException {
        Sql.execute(connection, "update resolution set state = 'DONE', accepted = ?, unchanged = ?, proposed = ?, "
                + "refused = ?, proposal_id = ? where resolution_id = ?", count(answers, "ACCEPTED"),
                count(answers, "UNCHANGED"), count(answers, "PROPOSED"), count(answers, "REFUSED"), proposalId,
                resolutionId);
    }

    public void queue(String resolutionId, String jobId) throws SQLException {
        Sql.execute(connection, "update resolution set job_id = ? where resolution_id = ?", jobId, resolutionId);
    }

    private static int count(List<ResolutionView.Row> answers, String outcome) {
        return (int) answers.stream().filter(answer -> answer.outcome().equals(outcome)).count();
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
