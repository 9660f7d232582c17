package yibao.exchange.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import yibao.exchange.Agency;
import yibao.exchange.Manifest;
import yibao.kernel.Money;

/** Writes the two files of a batch of ours and its rows in the ledger and the outbox. */
@ApplicationScoped
public class OutgoingFiles {

    private Folders folders;
    private Ledger ledger;
    private Sequence sequence;
    private Clock clock;

    protected OutgoingFiles() {
    }

    @Inject
    public OutgoingFiles(Folders folders, Ledger ledger, Sequence sequence, Clock clock) {
        this.folders = folders;
        this.ledger = ledger;
        this.sequence = sequence;
        this.clock = clock;
    }

    /** A batch that is being written. */
    public record Draft(Agency agency, String batchId, Path folder, String baseName, long sequence) {
        public String dataFile() {
            return baseName + ".csv";
        }
    }

    public Draft begin(Agency agency, String sender, String contract, String namePattern)
            throws SQLException, IOException {
        long number = sequence.draw(sender, contract);
        String batchId = UUID.randomUUID().toString();
        Path folder = Files.createDirectories(folders.sending(agency, batchId));
        return new Draft(agency, batchId, folder, namePattern.formatted(number), number);
    }

    /** @return the digest of the data file */
    public String writeData(Draft draft, Folders.Content content) throws IOException {
        Path data = draft.folder().resolve(draft.dataFile());
        Folders.write(data, content);
        return Digests.of(data);
    }

    public void finish(Draft draft, byte[] manifest, String contract, String sender, LocalDate businessDate,
            boolean full, long rows, Money amount, String digest) throws SQLException, IOException {
        Folders.write(draft.folder().resolve(draft.baseName() + ManifestReader.SUFFIX), out -> out.write(manifest));
        Instant now = clock.instant();
        ledger.insert(draft.batchId(), draft.agency(), draft.baseName(), Digests.of(manifest), now);
        ledger.describe(draft.batchId(), new Manifest(contract, sender, draft.sequence(), businessDate, full,
                draft.dataFile(), "UTF-8", rows, amount, digest));
        ledger.sent(draft.batchId(), now);
        ledger.queueAnswer(draft.batchId(), Answer.BATCH, now);
    }
}
