package yibao.warning.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import yibao.kernel.access.Caller;
import yibao.kernel.audit.Audit;
import yibao.kernel.audit.AuditEntry;
import yibao.kernel.platform.Database;
import yibao.kernel.problem.BusinessProblem;
import yibao.warning.AlertUnknown;
import yibao.warning.FeedbackLine;
import yibao.warning.control.FeedbackRules;
import yibao.warning.entity.FeedbackBooks;

/** Takes civil affairs' answers to alerts of their divisions, by hand, REST or SOAP. */
@Stateless
public class GivingFeedback {
    private static final int LONGEST_MEASURE = 200;
    private static final int LONGEST_REMARK = 400;
    private Database database;
    private Audit audit;
    private Clock clock;

    public GivingFeedback() {}

    @Inject
    public GivingFeedback(Database database, Audit audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * All of them or none, in their order; one that was given before changes nothing.
     *
     * @return how many were new
     * @throws BusinessProblem ALERT_UNKNOWN, ALERT_WITHDRAWN, ALERT_SUPERSEDED, VERDICT_TWICE, FEEDBACK_ORDER, DATE_IN_FUTURE, TEXT_TOO_LONG
     */
    public int give(List<FeedbackLine> lines, Caller caller) {
        try (Connection connection = database.open()) {
            int given = 0;
            for (var line : lines) {
                given += give(connection, line, caller) ? 1 : 0;
            }
            audit.recordAll(connection, lines.stream().map(line -> AuditEntry.of(caller.name(), "ALERT_FEEDBACK", line.alertId(),
                    line.outcome().name(), line.measure())).toList());
            return given;
        } catch (SQLException failure) {
            throw new IllegalStateException("核查结果无法登记", failure);
        }
    }

    private boolean give(Connection connection, FeedbackLine line, Caller caller) throws SQLException {
        var books = new FeedbackBooks(connection);
        var standing = books.lock(line.alertId(), caller.scope()).orElseThrow(AlertUnknown::new);
        if (books.isKnown(line)) {
            return false;
        }
        checkForm(line);
        FeedbackRules.check(standing, line).ifPresent(no -> {
            throw new BusinessProblem("warning", no.code(), 409, "预警 " + line.alertId() + "：" + no.message(), no.field());
        });
        books.add(line, caller.name(), clock.instant());
        return true;
    }

    private void checkForm(FeedbackLine line) {
        if (line.checkedOn().isAfter(LocalDate.now(clock))) {
            throw new BusinessProblem("warning", "DATE_IN_FUTURE", 422, "核查日期不能晚于今天", "checkedOn");
        }
        if (isLonger(line.measure(), LONGEST_MEASURE) || isLonger(line.remark(), LONGEST_REMARK)) {
            throw new BusinessProblem("warning", "TEXT_TOO_LONG", 422, "帮扶措施至多 " + LONGEST_MEASURE + " 字，说明至多 " + LONGEST_REMARK + " 字", "remark");
        }
    }

    private static boolean isLonger(String text, int longest) {
        return text != null && text.length() > longest;
    }
}
