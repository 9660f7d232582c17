package yibao.poverty.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import yibao.enrolment.HardshipLine;
import yibao.enrolment.boundary.RecordingHardshipList;
import yibao.kernel.access.Scope;
import yibao.kernel.intake.Intake;
import yibao.kernel.intake.Line;
import yibao.kernel.intake.RowFaults;
import yibao.kernel.jobs.Job;
import yibao.kernel.jobs.JobHandler;
import yibao.kernel.jobs.Jobs;
import yibao.kernel.jobs.Progress;
import yibao.kernel.platform.Database;
import yibao.poverty.Member;
import yibao.poverty.PovertyGranted;
import yibao.poverty.control.No;
import yibao.poverty.entity.Applications;
import yibao.poverty.entity.Stored;

/**
 * Whoever was granted is a patient impoverished by illness for as long as the decision says: the patients of the household
 * go to the list of people in hardship like those of any list owner. By a job, because a listing has to have a moment
 * from which everybody may know it.
 */
@ApplicationScoped
public class EnteringIdentity implements JobHandler {

    public static final String KIND = "POVERTY_IDENTITY";
    /** The class of domain and policy, and the owner of our own list. */
    private static final String CLASS = "YBZP";
    private static final String OWNER = "POVERTY";

    private RecordingHardshipList lists;
    private Jobs jobs;
    private Database database;

    protected EnteringIdentity() {
    }

    @Inject
    public EnteringIdentity(RecordingHardshipList lists, Jobs jobs, Database database) {
        this.lists = lists;
        this.jobs = jobs;
        this.database = database;
    }

    void granted(@Observes PovertyGranted event) {
        jobs.enqueue(KIND, event.applicationId(), "decision", "system");
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String run(Job job, Progress progress) throws SQLException {
        try (Connection connection = database.open()) {
            RowFaults faults = RowFaults.open(connection);
            Stored stored = new Applications(connection).find(job.subject(), Scope.EVERYWHERE).orElseThrow(No::unknown);
            List<Line<HardshipLine>> lines = new ArrayList<>();
            for (Member member : new Applications(connection).members(stored.applicationId())) {
                if (member.patient()) {
                    lines.add(new Line<>(lines.size() + 1, new HardshipLine(member.who().psnCertType(), member.who().certno(), member.name(), CLASS,
                            stored.validFrom(), stored.validTo(), stored.insuAdmdvs(), stored.householdNo())));
                }
            }
            lists.record(new Decided(faults, stored, job.knownFrom()), lines.iterator());
            return stored.applicationNo() + " 的 " + lines.size() + " 名患者已列入";
        }
    }

    /** Our own list, one decision at a time. */
    private record Decided(RowFaults faults, Stored stored, Instant knownFrom) implements Intake {

        @Override
        public String sender() {
            return OWNER;
        }

        @Override
        public String source() {
            return stored.applicationNo();
        }

        @Override
        public LocalDate businessDate() {
            return stored.validFrom();
        }

        @Override
        public boolean full() {
            return false;
        }

        @Override
        public void confirm() {
            // two persons have confirmed it
        }
    }
}
