package yibao.exchange.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import yibao.exchange.Agency;
import yibao.exchange.control.Claiming;
import yibao.exchange.control.Inbox;
import yibao.kernel.platform.Transactions;

/**
 * The one door by which batches enter, whatever the channel. When it returns, the batch is in the ledger and its
 * files are ours; whatever crashes later, the next start goes on from there.
 */
@ApplicationScoped
public class ReceivingBatches {

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
            inbox.unclaimed(agency).forEach(batchId -> claim(agency, batchId));
        }
    }

    private void claim(Agency agency, String batchId) {
        transactions.inNew(() -> {
            claiming.claim(agency, batchId);
            return batchId;
        });
    }
}
