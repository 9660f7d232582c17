package yibao.acceptance;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import yibao.civilaffairs.IncomeCheckResults;
import yibao.civilaffairs.PovertyApplications;
import yibao.civilaffairs.SendIncomeChecks;
import yibao.enrolment.boundary.LookingUpPeople;
import yibao.enrolment.boundary.RecordingHardshipList;
import yibao.exchange.InboundMessage;
import yibao.exchange.boundary.SendingBatches;
import yibao.finance.PovertyPaymentResults;
import yibao.finance.SendPovertyPayments;
import yibao.kernel.Dictionary;
import yibao.kernel.audit.Audit;
import yibao.kernel.foureyes.ConfirmingProposals;
import yibao.kernel.foureyes.ProposalHandler;
import yibao.kernel.foureyes.ProposalKinds;
import yibao.kernel.foureyes.Proposing;
import yibao.kernel.jobs.Jobs;
import yibao.kernel.policy.Policies;
import yibao.poverty.boundary.AskingIncomeChecks;
import yibao.poverty.boundary.CheckingCost;
import yibao.poverty.boundary.DecisionHandler;
import yibao.poverty.boundary.DraftingApplication;
import yibao.poverty.boundary.EndingNotices;
import yibao.poverty.boundary.EnteringIdentity;
import yibao.poverty.boundary.Objecting;
import yibao.poverty.boundary.PaymentsHandler;
import yibao.poverty.boundary.ProposingDecision;
import yibao.poverty.boundary.ProposingPayments;
import yibao.poverty.boundary.PublishingNotice;
import yibao.poverty.boundary.RecomputingCost;
import yibao.poverty.boundary.RecordingAssets;
import yibao.poverty.boundary.RecordingIncomeResults;
import yibao.poverty.boundary.RecordingMeeting;
import yibao.poverty.boundary.RecordingPaymentResults;
import yibao.poverty.boundary.ReturningApplication;
import yibao.poverty.boundary.SettlingApplication;
import yibao.poverty.boundary.ShowingApplications;
import yibao.poverty.boundary.ShowingNotices;
import yibao.poverty.boundary.ShowingPayments;
import yibao.poverty.boundary.SubmittingApplication;
import yibao.poverty.boundary.TakingOverRegister;
import yibao.poverty.control.ApplicationOffice;
import yibao.settlement.boundary.ReadingCosts;

/** The doors of poverty by illness, put together over the bureau's database. */
final class PovertyParts {

    final ApplicationOffice office;
    final DraftingApplication drafting;
    final SubmittingApplication submitting;
    final ReturningApplication returning;
    final RecordingAssets assets;
    final CheckingCost costs;
    final RecomputingCost recomputing;
    final RecordingMeeting meetings;
    final PublishingNotice publishing;
    final Objecting objecting;
    final ProposingDecision decisions;
    final ProposingPayments payments;
    final SettlingApplication settling;
    final ShowingApplications showing;
    final ShowingNotices board;
    final ShowingPayments showingPayments;
    final ConfirmingProposals confirming;
    private final BoundDatabase database;
    private final Observers observers;
    private final AskingIncomeChecks asking;
    private final EndingNotices notices;

    PovertyParts(BoundDatabase database, Policies policies, Audit audit, Observers observers, Clock clock) {
        this.database = database;
        this.observers = observers;
        office = new ApplicationOffice(policies, audit, database, database, clock);
        List<ProposalHandler> handlers = new ArrayList<>();
        ProposalKinds kinds = new ProposalKinds(handlers);
        Proposing proposing = new Proposing(kinds, database, audit, clock);
        handlers.add(new DecisionHandler(office, observers.event(), database));
        handlers.add(new PaymentsHandler(office, observers.event(), database));
        confirming = new ConfirmingProposals(kinds, database, audit, clock);
        drafting = new DraftingApplication(office, new LookingUpPeople(database), database, clock);
        submitting = new SubmittingApplication(office, database);
        returning = new ReturningApplication(office, database);
        assets = new RecordingAssets(office, database);
        costs = new CheckingCost(office, new ReadingCosts(database), database);
        recomputing = new RecomputingCost(office, database);
        meetings = new RecordingMeeting(office, database);
        publishing = new PublishingNotice(office, database);
        objecting = new Objecting(office, database);
        decisions = new ProposingDecision(office, proposing, database);
        payments = new ProposingPayments(office, proposing, database);
        settling = new SettlingApplication(office, database);
        showing = new ShowingApplications(office, database);
        board = new ShowingNotices(office, database);
        showingPayments = new ShowingPayments(office, database);
        asking = new AskingIncomeChecks(office, observers.event(), database, database, clock);
        notices = new EndingNotices(office, database, database, clock);
    }

    List<InboundMessage<?>> messages() {
        return List.of(new IncomeCheckResults(new RecordingIncomeResults(office, database)),
                new PovertyPaymentResults(new RecordingPaymentResults(office, database)),
                new PovertyApplications(new TakingOverRegister(office, database), new Dictionary(Bureau.CONFIG.resolve("dictionary.properties"))));
    }

    void listen(SendingBatches sending, Jobs jobs) {
        observers.add(new SendIncomeChecks(sending, asking));
        observers.add(new SendPovertyPayments(sending, showingPayments));
        observers.add(identities(jobs));
    }

    EnteringIdentity identities(Jobs jobs) {
        return new EnteringIdentity(new RecordingHardshipList(database, observers.event()), jobs, database);
    }

    AskingIncomeChecks asking() {
        return asking;
    }

    EndingNotices notices() {
        return notices;
    }
}
