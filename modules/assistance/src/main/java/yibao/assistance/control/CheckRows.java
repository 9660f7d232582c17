package yibao.assistance.control;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yibao.assistance.CheckLine;
import yibao.assistance.ReasonCode;
import yibao.assistance.ShownCheck;
import yibao.enrolment.PersonRef;
import yibao.kernel.Masked;
import yibao.kernel.db.Sql;

/** Reads the kept checks, newest first. */
public class CheckRows {
    private static final String COLUMNS = "check_id, asked_at, actor, psn_cert_type, certno, as_of, purpose, eligible, reason, answer, list_id, hidden";
    private final Connection connection;

    public CheckRows(Connection connection) {
        this.connection = connection;
    }

    /** Where a page ended: the moment and number of its last check. */
    public record Place(Instant askedAt, String checkId) {
        public static final Place NEWEST = new Place(Instant.parse("9999-12-31T00:00:00Z"), "");
    }

    /** A check with the person it is about. */
    public record Row(ShownCheck check, PersonRef who, boolean hidden) {}

    public Optional<Row> find(String checkId) throws SQLException {
        return Sql.find(connection, CheckRows::read, "select " + COLUMNS + " from eligibility_check where check_id = ?", checkId);
    }

    /** Checks made one by one, those of lists left out; {@code actor} null means everybody's. */
    public List<Row> page(String actor, Place before, int size) throws SQLException {
        var of = new ArrayList<Object>();
        if (actor != null) {
            of.add(actor);
        }
        return page((actor == null ? "" : "actor = ? and ") + "list_id is null", of, before, size);
    }

    /** Everything ever asked about a person, in lists too. */
    public List<Row> page(PersonRef who, boolean hiddenToo, Place before, int size) throws SQLException {
        return page("certno = ? and psn_cert_type = ?" + (hiddenToo ? "" : " and hidden = false"),
                new ArrayList<>(List.of(who.certno(), who.psnCertType())), before, size);
    }

    private List<Row> page(String which, List<Object> parameters, Place before, int size) throws SQLException {
        parameters.addAll(List.of(before.askedAt(), before.askedAt(), before.checkId()));
        return Sql.list(connection, CheckRows::read, "select " + COLUMNS + " from eligibility_check where " + which
                + " and asked_at <= ? and (asked_at < ? or check_id < ?) order by asked_at desc, check_id desc fetch first " + size
                + " rows only", parameters.toArray());
    }

    private static Row read(ResultSet row) throws SQLException {
        var answer = AnswerText.read(row.getString(10));
        var line = new CheckLine(row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant(), row.getString(3),
                row.getObject(6, LocalDate.class), row.getString(7), answer.person() == null ? "" : answer.person().name(),
                Masked.certno(row.getString(5)), row.getBoolean(8), ReasonCode.valueOf(row.getString(9)), answer.reasons().get(0).text(),
                answer.applied() == null ? null : AnswerWords.applied(answer), answer.validUntil(), row.getString(11));
        return new Row(new ShownCheck(line, answer), new PersonRef(row.getString(4), row.getString(5)), row.getBoolean(12));
    }

}
