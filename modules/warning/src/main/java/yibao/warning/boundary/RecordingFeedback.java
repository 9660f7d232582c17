package yibao.warning.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import yibao.kernel.Money;
import yibao.kernel.db.Sql;
import yibao.kernel.db.Staging;
import yibao.kernel.intake.Intake;
import yibao.kernel.intake.Line;
import yibao.kernel.platform.Database;
import yibao.warning.FeedbackLine;
import yibao.warning.FeedbackOutcome;
import yibao.warning.control.FeedbackRules;
import yibao.warning.control.FeedbackRules.Refusal;
import yibao.warning.control.FeedbackRules.Standing;
import yibao.warning.entity.FeedbackBooks;

/** Takes over {@code poverty-feedback/1}: answers in the order of the file, each against how its alert then stands. */
@ApplicationScoped
public class RecordingFeedback {
    private static final String KNOWN = """
             exists (select 1 from alert_feedback f where f.alert_id = s.alert_id and f.outcome = s.outcome and f.checked_on = s.checked_on
              and f.measure is not distinct from s.measure and f.remark is not distinct from s.remark)""";
    private Database database;

    protected RecordingFeedback() {
    }

    @Inject
    public RecordingFeedback(Database database) {
        this.database = database;
    }

    private record Fault(int line, String alertId, Refusal refusal) {}

    /** In the caller's transaction. */
    public Intake.Applied record(Intake intake, Iterator<Line<FeedbackLine>> lines) throws SQLException {
        try (Connection connection = database.open()) {
            Staging stage = stage(connection, lines);
            for (var fault : faults(connection, stage)) {
                intake.faults().refuse(fault.line(), fault.alertId(), fault.refusal().field(), fault.refusal().code(), fault.refusal().message());
            }
            intake.confirm();
            intake.faults().removeFrom(stage);
            long unchanged = Sql.execute(connection, stage.sql("delete from {stage} s where " + KNOWN));
            long accepted = Sql.execute(connection, stage.sql("insert into alert_feedback (alert_id, outcome, checked_on, measure, remark, source, "
                    + "known_from) select alert_id, outcome, checked_on, measure, remark, cast(? as varchar(60)), cast(? as timestamp with time zone) "
                    + "from {stage} order by line"), intake.source(), intake.knownFrom());
            Sql.execute(connection, stage.sql("""
                    update poverty_alert set (state, checked_on) = (select s.outcome, s.checked_on from {stage} s
                      where s.alert_id = poverty_alert.alert_id and s.line = (select max(l.line) from {stage} l where l.alert_id = s.alert_id))
                    where alert_id in (select alert_id from {stage})"""));
            return new Intake.Applied(accepted, unchanged, Money.ZERO);
        }
    }

    private static Staging stage(Connection connection, Iterator<Line<FeedbackLine>> lines) throws SQLException {
        Staging stage = Staging.open(connection, "staged_feedback", """
                line integer, alert_id varchar(40), outcome varchar(20), checked_on date, measure varchar(200), remark varchar(400)""", "alert_id");
        while (lines.hasNext()) {
            Line<FeedbackLine> line = lines.next();
            FeedbackLine row = line.content();
            stage.add(line.number(), row.alertId(), row.outcome().name(), row.checkedOn(), row.measure(), row.remark());
        }
        stage.complete();
        return stage;
    }

    /** Alert by alert, its answers in the order of the file. */
    private static List<Fault> faults(Connection connection, Staging stage) throws SQLException {
        List<Fault> faults = new ArrayList<>();
        var checking = new Checking(faults);
        Sql.forEach(connection, checking::next, stage.sql("select s.line, s.alert_id, s.outcome, s.checked_on, s.measure, s.remark, case when " + KNOWN
                + " then 1 else 0 end, " + FeedbackBooks.STANDING
                + " from {stage} s left join poverty_alert a on a.alert_id = s.alert_id order by s.alert_id, s.line"));
        return faults;
    }

    private static final class Checking {
        private final List<Fault> faults;
        private String alertId;
        private Standing standing;

        Checking(List<Fault> faults) {
            this.faults = faults;
        }

        void next(ResultSet row) throws SQLException {
            var line = new FeedbackLine(row.getString(2), FeedbackOutcome.valueOf(row.getString(3)), row.getObject(4, LocalDate.class),
                    row.getString(5), row.getString(6));
            if (!line.alertId().equals(alertId)) {
                alertId = line.alertId();
                standing = FeedbackBooks.readStanding(row, 8);
            }
            if (row.getInt(7) == 1) {
                return;
            }
            var refusal = FeedbackRules.check(standing, line);
            if (refusal.isPresent()) {
                faults.add(new Fault(row.getInt(1), alertId, refusal.get()));
            } else {
                standing = standing.after(line);
            }
        }
    }
}
