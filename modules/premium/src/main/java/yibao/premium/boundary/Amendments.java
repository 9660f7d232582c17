package yibao.premium.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.SQLException;
import yibao.enrolment.HardshipListRecorded;
import yibao.enrolment.RosterRecorded;
import yibao.kernel.jobs.Jobs;
import yibao.premium.CoverageYear;
import yibao.premium.ReceiptsRecorded;
import yibao.premium.control.LevyList;

/** What has to be worked out anew when register, lists or receipts have changed; noted in the same transaction. */
@ApplicationScoped
public class Amendments {

    private Jobs jobs;
    private LevyList list;

    protected Amendments() {
    }

    @Inject
    public Amendments(Jobs jobs, LevyList list) {
        this.jobs = jobs;
        this.list = list;
    }

    void rosterRecorded(@Observes RosterRecorded event) throws SQLException {
        amendAll(event.source());
    }

    void hardshipListRecorded(@Observes HardshipListRecorded event) throws SQLException {
        amendAll(event.source());
    }

    void receiptsRecorded(@Observes ReceiptsRecorded event) {
        event.of().forEach(of -> jobs.enqueue(ReconciliationJob.KIND, of.toString(), event.source(), "system"));
    }

    private void amendAll(String source) throws SQLException {
        for (CoverageYear of : list.listBuilt()) {
            jobs.enqueue(LevyJob.KIND, of.toString(), source, "system");
        }
    }
}
