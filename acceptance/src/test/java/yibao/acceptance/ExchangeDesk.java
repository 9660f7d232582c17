package yibao.acceptance;

import java.time.Clock;
import java.util.List;
import yibao.exchange.boundary.CancellingBatches;
import yibao.exchange.boundary.ListingAlarms;
import yibao.exchange.boundary.ListingBatches;
import yibao.exchange.boundary.OperatingBatches;
import yibao.exchange.boundary.ProposingRelease;
import yibao.exchange.boundary.ReadingAgreements;
import yibao.exchange.boundary.ReadingBatchRows;
import yibao.exchange.boundary.ReleasingBatches;
import yibao.exchange.boundary.TrialJob;
import yibao.exchange.boundary.TryingBatches;
import yibao.exchange.boundary.WatchingPartners;
import yibao.exchange.control.Agreements;
import yibao.exchange.control.Alarms;
import yibao.exchange.control.Folders;
import yibao.exchange.control.Ledger;
import yibao.exchange.control.Messages;
import yibao.exchange.control.Outbox;
import yibao.exchange.control.Partners;
import yibao.exchange.control.Refusals;
import yibao.exchange.control.RowsOfFile;
import yibao.exchange.control.Trials;
import yibao.kernel.access.Caller;
import yibao.kernel.audit.Audit;
import yibao.kernel.foureyes.ConfirmingProposals;
import yibao.kernel.foureyes.ProposalKinds;
import yibao.kernel.foureyes.Proposing;
import yibao.kernel.jobs.Jobs;
import yibao.kernel.jobs.Progress;
import yibao.kernel.jobs.ShowingJobs;
import yibao.kernel.jobs.StopRequests;

/** The operators' desk in the bureau: the doors of the exchange's console. */
final class ExchangeDesk {

    static final Caller OPERATOR = Caller.everywhere("operator", "operator");
    static final Caller COLLEAGUE = Caller.everywhere("operator2", "operator");

    final WatchingPartners partners;
    final ListingBatches ledger;
    final ReadingBatchRows rows;
    final ListingAlarms alarms;
    final OperatingBatches operating;
    final CancellingBatches cancelling;
    final ReadingAgreements agreements;
    final TryingBatches trying;
    final ProposingRelease proposing;
    final ConfirmingProposals confirming;

    private final BoundDatabase database;

    ExchangeDesk(BoundDatabase database, Clock clock, Folders folders, Agreements agreements, Messages messages,
            Ledger ledger, Alarms alarms, Progress progress, StopRequests stops, Jobs jobs,
            TrialJob trialJob, Outbox outbox) {
        this.database = database;
        Audit audit = Bureau.audit(clock);
        Refusals refusals = new Refusals(database, messages);
        ReleasingBatches releasing = new ReleasingBatches(ledger, database, audit);
        ProposalKinds kinds = new ProposalKinds(List.of(releasing));
        this.partners = new WatchingPartners(agreements, new Partners(database, ledger, alarms, clock));
        this.ledger = new ListingBatches(ledger, outbox, progress, stops);
        this.rows = new ReadingBatchRows(ledger, new RowsOfFile(folders, refusals), refusals, database, audit, database);
        this.alarms = new ListingAlarms(alarms);
        this.operating = new OperatingBatches(ledger, alarms, stops, database, audit);
        this.cancelling = new CancellingBatches(ledger, stops);
        this.agreements = new ReadingAgreements(agreements);
        this.trying = new TryingBatches(agreements, new Trials(database, folders, clock), refusals, jobs,
                new ShowingJobs(jobs, progress, List.of(trialJob)));
        this.proposing = new ProposingRelease(new Proposing(kinds, database, audit, clock), releasing);
        this.confirming = new ConfirmingProposals(kinds, database, audit, clock);
    }

    /** One operator proposes, another confirms. */
    void release(String batchId) {
        String proposal = database.inNew(() -> proposing.propose(batchId, "已与报送单位核实", OPERATOR));
        database.inNew(() -> confirming.confirm(proposal, COLLEAGUE));
    }

    void cancel(String batchId) {
        database.inNew(() -> {
            cancelling.cancel(batchId, OPERATOR);
            return batchId;
        });
    }
}
