package yibao.settlement.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Iterator;
import yibao.enrolment.boundary.LookingUpPeople;
import yibao.kernel.Money;
import yibao.kernel.db.Sql;
import yibao.kernel.intake.Intake;
import yibao.kernel.intake.Line;
import yibao.kernel.platform.Database;
import yibao.kernel.policy.Policies;
import yibao.kernel.policy.PolicyBook;
import yibao.settlement.SettlementLine;
import yibao.settlement.SettlementsRecorded;
import yibao.settlement.control.LineChecks;
import yibao.settlement.control.WorkingOut;
import yibao.settlement.entity.Gates;
import yibao.settlement.entity.Run;
import yibao.settlement.entity.Runs;
import yibao.settlement.entity.SettlementStage;

/**
 * Takes over a batch of settlements, each once by its {@code setl_id}: the same again is unchanged, another under the same
 * number is refused. Everything of the people in it is worked out again in the order of time, so that a late settlement
 * or a reversal changes what follows it.
 */
@ApplicationScoped
public class RecordingSettlements {
    /** From so many rows on the planner is told that a table has grown. */
    private static final int MANY = 10_000;

    private Database database;
    private LookingUpPeople people;
    private Policies policies;
    private Event<SettlementsRecorded> recorded;
    private Clock clock;

    protected RecordingSettlements() {
    }

    @Inject
    public RecordingSettlements(Database database, LookingUpPeople people, Policies policies, Event<SettlementsRecorded> recorded, Clock clock) {
        this.database = database;
        this.people = people;
        this.policies = policies;
        this.recorded = recorded;
        this.clock = clock;
    }

    /** In the caller's transaction. */
    public Intake.Applied record(Intake intake, Iterator<Line<SettlementLine>> lines) throws SQLException {
        PolicyBook policy = policies.current();
        try (Connection connection = database.open()) {
            SettlementStage stage = stage(connection, intake, lines, LocalDate.now(clock));
            stage.refuse(intake.faults());
            intake.confirm();
            intake.faults().removeFrom(stage.people());
            new Gates(connection).enterAll();
            long unchanged = stage.removeKnown();
            Money total = stage.total();
            Run run = new Runs(connection).begin(Run.Cause.BATCH, intake.source(), intake.knownFrom(), policy);
            long accepted = stage.store(run);
            if (accepted > MANY) {
                Sql.analyze(connection, "settlement");
            }
            new WorkingOut(connection, people, policy, run).of(stage.people()).ifPresent(recorded::fire);
            return new Intake.Applied(accepted, unchanged, total);
        }
    }

    private static SettlementStage stage(Connection connection, Intake intake, Iterator<Line<SettlementLine>> lines, LocalDate today) throws SQLException {
        SettlementStage stage = SettlementStage.open(connection);
        while (lines.hasNext()) {
            Line<SettlementLine> line = lines.next();
            var faults = LineChecks.faults(line.content(), today);
            for (var fault : faults) {
                intake.faults().refuse(line.number(), line.content().setlId(), fault.place(), fault.code().name(), fault.message());
            }
            if (faults.isEmpty()) {
                stage.add(line.number(), line.content());
            }
        }
        stage.complete();
        return stage;
    }
}
