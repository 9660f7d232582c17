package yibao.acceptance;

import java.nio.file.Path;
import java.time.Clock;
import yibao.exchange.boundary.AnsweringBatches;
import yibao.exchange.boundary.ApplyingBatches;
import yibao.exchange.boundary.MissingBatches;
import yibao.exchange.boundary.ReceivingBatches;
import yibao.exchange.boundary.SendingBatches;
import yibao.exchange.boundary.TrialJob;
import yibao.exchange.control.Agreements;
import yibao.exchange.control.Alarms;
import yibao.exchange.control.Applying;
import yibao.exchange.control.BatchRun;
import yibao.exchange.control.Claiming;
import yibao.exchange.control.Ending;
import yibao.exchange.control.Folders;
import yibao.exchange.control.Inbox;
import yibao.exchange.control.Ledger;
import yibao.exchange.control.Messages;
import yibao.exchange.control.Outbox;
import yibao.exchange.control.OutgoingFiles;
import yibao.exchange.control.ReceiptSeal;
import yibao.exchange.control.Receipts;
import yibao.exchange.control.Sequence;
import yibao.exchange.control.Trials;
import yibao.exchange.control.Trying;
import yibao.kernel.audit.Audit;
import yibao.kernel.jobs.Jobs;
import yibao.kernel.jobs.Knowledge;
import yibao.kernel.jobs.Progress;
import yibao.kernel.jobs.StopRequests;

/** The exchange, put together over the bureau's database and home: what comes in, what goes out, and the desk beside it. */
final class ExchangeParts {

    final Folders folders;
    final Agreements agreements;
    final Alarms alarms;
    final ReceiptSeal seal;
    final ReceivingBatches door;
    final SendingBatches sending;
    final AnsweringBatches answering;
    final ApplyingBatches applying;
    final MissingBatches missing;
    final TrialJob trialJob;
    final ExchangeDesk desk;

    ExchangeParts(Path home, BoundDatabase database, Messages messages, Path agreementFiles, Progress progress, StopRequests stops, Jobs jobs,
            Knowledge knowledge, Audit audit, Clock clock) {
        folders = new Folders(home.resolve("exchange"));
        agreements = new Agreements(agreementFiles);
        alarms = new Alarms(database, clock);
        seal = new ReceiptSeal(home.resolve("keys"));
        Ledger ledger = new Ledger(database);
        Sequence sequence = new Sequence(database);
        Receipts receipts = new Receipts(database, seal);
        Ending ending = new Ending(database, ledger, receipts, audit, clock);
        Claiming claiming = new Claiming(folders, agreements, messages, ledger, sequence, ending, alarms, clock);
        door = new ReceivingBatches(new Inbox(folders, agreements, ledger, alarms, database, clock), claiming, database);
        BatchRun run = new BatchRun(database, messages, progress);
        applying = new ApplyingBatches(new Applying(folders, agreements, run, ledger, sequence, ending, alarms, progress, stops, clock),
                database, knowledge, clock);
        Outbox outbox = new Outbox(database, folders, ledger, sequence);
        answering = new AnsweringBatches(outbox, database, clock);
        sending = new SendingBatches(new OutgoingFiles(folders, ledger, sequence, clock), clock);
        missing = new MissingBatches(agreements, ledger, alarms, database, clock);
        trialJob = new TrialJob(new Trials(database, folders, clock), new Trying(database, claiming, run, ledger, sequence, agreements,
                receipts, clock), database);
        desk = new ExchangeDesk(database, clock, folders, agreements, messages, ledger, alarms, progress, stops, jobs, trialJob, outbox);
    }
}
