package yibao.exchange.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import yibao.exchange.Agency;
import yibao.exchange.control.Claiming;
import yibao.exchange.control.Inbox;
import yibao.kernel.jobs.Work;
import yibao.kernel.platform.Transactions;

/**
 * The one door by which batches enter, whatever the channel. When it returns, the batch is in the ledger and its
 * files are ours; whatever crashes later, the next start goes on from there.
 */
@ApplicationScoped
public class ReceivingBatches implements Work {

    private static final int BEFORE_ALL = 0;

    private final Queue<Taken> waiting = new ConcurrentLinkedQueue<>();

    private Inbox inbox;
    private Claiming claiming;
    private Transactions transactions;

    protected ReceivingBatches() {
    }

    @Inject
    public ReceivingBatches(Inbox inbox, Claiming claiming, Transactions transactions) {
        this.inbox = inbox;
        this.claiming = claiming;
        this.transactions = transactions;
    }

    /** From the drop folder. Empty while the data file has not come; the manifest then waits where it is. */
    public Optional<String> receive(Agency agency, Path manifest) {
        Optional<String> batchId = inbox.take(agency, manifest);
        batchId.ifPresent(id -> claim(agency, id));
        return batchId;
    }

    /** From an upload, whose bytes are on disk before the answer leaves. */
    public String receive(Agency agency, String manifestName, byte[] manifest, String dataName, InputStream data)
            throws IOException {
        String batchId = inbox.store(agency, manifestName, manifest, dataName, data);
        claim(agency, batchId);
        return batchId;
    }

    /** What a crash left between inbox and ledger; to be called before the first delivery of a start. */
    public void recover() {
        for (Agency agency : Agency.values()) {
            inbox.discardHalfUploads(agency);
            inbox.unclaimed(agency).forEach(batchId -> waiting.add(new Taken(agency, batchId)));
        }
    }

    @Override
    public int order() {
        return BEFORE_ALL;
    }

    /** Writes down one delivery that is ours and not yet in the ledger, because of a crash or of a database that failed. */
    @Override
    public boolean step() {
        Taken taken = waiting.poll();
        if (taken != null) {
            claim(taken.agency(), taken.batchId());
        }
        return taken != null;
    }

    /** A delivery whose files are in our hands. */
    private record Taken(Agency agency, String batchId) {
    }

    private void claim(Agency agency, String batchId) {
        boolean claimed = false;
        try {
            transactions.inNew(() -> {
                claiming.claim(agency, batchId);
                return batchId;
            });
            claimed = true;
        } finally {
            if (!claimed) {
                waiting.add(new Taken(agency, batchId));
            }
        }
    }
}
