package yibao.settlement.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import yibao.enrolment.PersonRef;
import yibao.enrolment.boundary.ListingChangedPeople;
import yibao.enrolment.boundary.LookingUpPeople;
import yibao.kernel.db.Staging;
import yibao.kernel.jobs.Job;
import yibao.kernel.jobs.JobHandler;
import yibao.kernel.jobs.Progress;
import yibao.kernel.platform.Database;
import yibao.kernel.policy.Policies;
import yibao.settlement.SettlementsRecorded;
import yibao.settlement.control.WorkingOut;
import yibao.settlement.entity.Gates;
import yibao.settlement.entity.Run;
import yibao.settlement.entity.Runs;

/** Works out again the settlements of the people of whom a list or a roster told something new; its subject is the batch. */
@ApplicationScoped
public class PeopleChangedJob implements JobHandler {
    public static final String KIND = "SETTLEMENTS_OF_LIST";

    private Database database;
    private ListingChangedPeople changed;
    private LookingUpPeople people;
    private Policies policies;
    private Event<SettlementsRecorded> recorded;

    protected PeopleChangedJob() {
    }

    @Inject
    public PeopleChangedJob(Database database, ListingChangedPeople changed, LookingUpPeople people, Policies policies,
            Event<SettlementsRecorded> recorded) {
        this.database = database;
        this.changed = changed;
        this.people = people;
        this.policies = policies;
        this.recorded = recorded;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String run(Job job, Progress progress) throws SQLException {
        var policy = policies.current();
        try (Connection connection = database.open()) {
            Staging touched = Staging.open(connection, "staged_touched", "certno varchar(50), psn_cert_type varchar(6)", "certno");
            changed.forEach(job.subject(), who -> add(touched, who));
            touched.complete();
            progress.report(job.jobId(), "重算结算", 0, 0);
            new Gates(connection).enterAll();
            Run run = new Runs(connection).begin(Run.Cause.LISTS, job.subject(), job.knownFrom(), policy);
            var told = new WorkingOut(connection, people, policy, run).of(touched);
            told.ifPresent(recorded::fire);
            return told.map(event -> "名单变更影响 " + event.first() + " 至 " + event.last() + " 的结算，已重算").orElse("名单变更不影响已有结算");
        }
    }

    private static void add(Staging touched, PersonRef who) {
        try {
            touched.add(who.certno(), who.psnCertType());
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
