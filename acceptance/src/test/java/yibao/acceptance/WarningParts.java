package yibao.acceptance;

import java.time.Clock;
import java.util.concurrent.Callable;
import yibao.civilaffairs.PovertyFeedback;
import yibao.civilaffairs.RemindOfAlerts;
import yibao.civilaffairs.SendAlerts;
import yibao.enrolment.boundary.LocatingPeople;
import yibao.exchange.InboundMessage;
import yibao.exchange.boundary.ConsultingAgreements;
import yibao.exchange.boundary.RaisingAlarms;
import yibao.exchange.boundary.SendingBatches;
import yibao.exchange.control.Agreements;
import yibao.exchange.control.Alarms;
import yibao.kernel.audit.Audit;
import yibao.kernel.jobs.JobHandler;
import yibao.kernel.jobs.Jobs;
import yibao.kernel.policy.Policies;
import yibao.poverty.boundary.FindingApplicants;
import yibao.settlement.boundary.ReadingCosts;
import yibao.warning.boundary.ExportingLeads;
import yibao.warning.boundary.FollowingUpLeads;
import yibao.warning.boundary.GivingFeedback;
import yibao.warning.boundary.ListingAlerts;
import yibao.warning.boundary.ListingLeads;
import yibao.warning.boundary.MeasuringWarning;
import yibao.warning.boundary.MonthlyWarning;
import yibao.warning.boundary.RecomputingAlert;
import yibao.warning.boundary.RecordingFeedback;
import yibao.warning.boundary.ShowingAlert;
import yibao.warning.boundary.ShowingWarningOverview;
import yibao.warning.boundary.TellingAlerts;
import yibao.warning.boundary.WarningAfterSettlements;
import yibao.warning.boundary.WarningJob;

/** The doors of early warning, put together over the bureau's database. */
final class WarningParts {
    final ListingAlerts alerts;
    final ShowingAlert showing;
    final GivingFeedback feedback;
    final RecomputingAlert recomputing;
    final ShowingWarningOverview overview;
    final ListingLeads leads;
    final FollowingUpLeads followingUp;
    final ExportingLeads exporting;
    final MeasuringWarning measuring;
    final MonthlyWarning monthly;
    private final BoundDatabase database;
    private final Observers observers;
    private final TellingAlerts telling;
    private final WarningJob job;
    private final Jobs jobs;
    private final Clock clock;

    WarningParts(BoundDatabase database, Policies policies, Audit audit, Observers observers, Clock clock) {
        this.database = database;
        this.observers = observers;
        this.clock = clock;
        jobs = new Jobs(database, clock);
        alerts = new ListingAlerts(database, audit, clock);
        showing = new ShowingAlert(database, audit, clock);
        feedback = new GivingFeedback(database, audit, clock);
        recomputing = new RecomputingAlert(database, policies, audit, clock);
        overview = new ShowingWarningOverview(database, policies, clock);
        leads = new ListingLeads(database, policies, audit, clock);
        followingUp = new FollowingUpLeads(database, policies, audit, clock);
        exporting = new ExportingLeads(database, policies, audit, database, clock);
        measuring = new MeasuringWarning(jobs);
        monthly = new MonthlyWarning(database, database, jobs, clock);
        telling = new TellingAlerts(database, clock);
        job = new WarningJob(database, policies, jobs, new ReadingCosts(database), new LocatingPeople(database), new FindingApplicants(database),
                observers.event(), audit, clock);
    }

    InboundMessage<?> message() {
        return new PovertyFeedback(new RecordingFeedback(database));
    }

    JobHandler job() {
        return job;
    }

    void listen(SendingBatches sending) {
        observers.add(new WarningAfterSettlements(jobs));
        observers.add(new SendAlerts(sending, telling));
    }

    /** Looks once whether civil affairs owes answers. */
    void remind(Alarms alarms, Agreements agreements) {
        new RemindOfAlerts(telling, new RaisingAlarms(alarms), new ConsultingAgreements(agreements), database, clock).step();
    }

    <T> T in(Callable<T> work) {
        return database.inNew(work);
    }
}
