package yibao.assistance.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import yibao.assistance.Detail;
import yibao.assistance.EligibilityQuestion;
import yibao.kernel.db.Sql;
import yibao.kernel.platform.Database;

/** The questions of a time in the order in which they were asked, by portions: a month may hold very many. */
@ApplicationScoped
public class AnsweredQuestions {
    private static final int PORTION = 500;
    private Database database;

    protected AnsweredQuestions() {}

    @Inject
    public AnsweredQuestions(Database database) {
        this.database = database;
    }

    /** A question as it was understood. */
    record Asked(String checkId, Instant at, EligibilityQuestion question) {}

    /** Those after {@code last} and before {@code end}; from {@code start} where {@code last} is null. */
    List<Asked> next(Asked last, Instant start, Instant end) throws SQLException {
        var from = last == null ? start : last.at();
        var after = last == null ? "" : last.checkId();
        try (Connection connection = database.open()) {
            return Sql.list(connection, AnsweredQuestions::read, """
                    select check_id, asked_at, psn_cert_type, certno, psn_name, as_of, known_at, purpose, detail_level
                    from eligibility_check where asked_at < ? and asked_at >= ? and (asked_at > ? or check_id > ?)
                    order by asked_at, check_id fetch first\s""" + PORTION + " rows only", end, from, from, after);
        }
    }

    private static Asked read(ResultSet row) throws SQLException {
        return new Asked(row.getString(1), moment(row, 2), new EligibilityQuestion(row.getString(3), row.getString(4), row.getString(5),
                row.getObject(6, LocalDate.class), moment(row, 7), row.getString(8), Detail.valueOf(row.getString(9))));
    }

    private static Instant moment(ResultSet row, int column) throws SQLException {
        return row.getObject(column, java.time.OffsetDateTime.class).toInstant();
    }
}
