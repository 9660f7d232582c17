package yibao.civilaffairs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import yibao.exchange.InboundMessage;
import yibao.exchange.Row;
import yibao.kernel.intake.Intake;
import yibao.kernel.intake.Line;
import yibao.warning.FeedbackLine;
import yibao.warning.FeedbackOutcome;
import yibao.warning.boundary.RecordingFeedback;

/** {@code poverty-feedback/1}: what civil affairs found of the people and households we warned of. */
@ApplicationScoped
public class PovertyFeedback implements InboundMessage<FeedbackLine> {
    private static final Set<String> OUTCOMES = Arrays.stream(FeedbackOutcome.values()).map(Enum::name).collect(Collectors.toSet());

    private RecordingFeedback door;

    protected PovertyFeedback() {
    }

    @Inject
    public PovertyFeedback(RecordingFeedback door) {
        this.door = door;
    }

    @Override
    public String contract() {
        return "poverty-feedback/1";
    }

    @Override
    public Set<String> requiredColumns() {
        return Set.of("alert_id", "outcome", "checked_on");
    }

    @Override
    public Set<String> optionalColumns() {
        return Set.of("measure", "remark");
    }

    @Override
    public List<String> keyColumns() {
        return List.of("alert_id");
    }

    @Override
    public FeedbackLine read(Row row) {
        String alertId = row.required("alert_id", 40);
        String outcome = row.code("outcome", OUTCOMES);
        LocalDate checkedOn = row.date("checked_on");
        String measure = row.optional("measure", 200);
        String remark = row.optional("remark", 400);
        return row.isGood() ? new FeedbackLine(alertId, FeedbackOutcome.valueOf(outcome), checkedOn, measure, remark) : null;
    }

    @Override
    public Intake.Applied apply(Intake intake, Iterator<Line<FeedbackLine>> lines) throws SQLException {
        return door.record(intake, lines);
    }
}
