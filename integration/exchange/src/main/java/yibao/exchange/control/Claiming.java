package yibao.exchange.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import yibao.exchange.Agency;
import yibao.exchange.Agreement;
import yibao.exchange.Manifest;
import yibao.exchange.Outcome;

/**
 * Writes a delivery into the ledger before a byte of its data is parsed, and decides what can be decided from the
 * manifest alone: whether we know the sender and the contract, and whether the batch has been here before.
 */
@ApplicationScoped
public class Claiming {

    private Folders folders;
    private Agreements agreements;
    private Messages messages;
    private Ledger ledger;
    private Sequence sequence;
    private Ending ending;
    private Alarms alarms;
    private Clock clock;

    protected Claiming() {
    }

    @Inject
    public Claiming(Folders folders, Agreements agreements, Messages messages, Ledger ledger, Sequence sequence,
            Ending ending, Alarms alarms, Clock clock) {
        this.folders = folders;
        this.agreements = agreements;
        this.messages = messages;
        this.ledger = ledger;
        this.sequence = sequence;
        this.ending = ending;
        this.alarms = alarms;
        this.clock = clock;
    }

    /** In the caller's transaction; a delivery that is in the ledger already is left as it is. */
    public void claim(Agency agency, String batchId) throws SQLException, IOException {
        if (ledger.find(batchId).isPresent()) {
            return;
        }
        Delivery delivery = new Delivery(batchId, folders.taken(agency, batchId));
        Path manifestFile = delivery.manifest().orElseThrow();
        byte[] bytes = Files.readAllBytes(manifestFile);
        String manifestDigest = Digests.of(bytes);
        ledger.insert(batchId, agency, ManifestReader.baseOf(manifestFile), manifestDigest, clock.instant());
        try {
            Manifest manifest = ManifestReader.read(bytes);
            ledger.describe(batchId, manifest);
            checkBeforeReading(agency, delivery, manifestFile, manifest);
            alarms.clearAll("BATCH_OVERDUE", manifest.sender(), manifest.contract());
            Optional<Batch> before = ledger.findHolder(manifest);
            if (before.isPresent() && !isMended(before.get(), manifestDigest, manifest, delivery)) {
                answerRepeated(batchId, before.get(), manifest);
            } else {
                sequence.begin(manifest.sender(), manifest.contract());
                ledger.claim(batchId, manifest);
            }
        } catch (BatchRefused refused) {
            end(batchId, Outcome.REJECTED, new Receipts.Problem(refused.code(), 1, refused.getMessage()));
        }
    }

    /** What can be said against a delivery without opening its data. @throws BatchRefused */
    void checkBeforeReading(Agency agency, Delivery delivery, Path manifestFile, Manifest manifest) {
        checkAgreement(agency, manifest);
        checkFile(delivery, manifestFile, manifest);
    }

    private void checkAgreement(Agency agency, Manifest manifest) {
        Optional<Agreement> agreement = agreements.find(manifest.sender())
                .filter(found -> found.agency() == agency);
        if (agreement.isEmpty()) {
            throw new BatchRefused("SENDER_UNKNOWN", "与 " + manifest.sender() + " 没有交换协议，或不应从此目录报送");
        }
        if (!agreement.get().contracts().contains(manifest.contract())
                || messages.find(manifest.contract()).isEmpty()) {
            throw new BatchRefused("CONTRACT_UNKNOWN", "协议中没有这种报文，请核对清单中的 contract");
        }
    }

    private static void checkFile(Delivery delivery, Path manifestFile, Manifest manifest) {
        String base = ManifestReader.baseOf(manifestFile);
        if (Delivery.DATA_ENDINGS.stream().noneMatch(ending -> manifest.file().equals(base + ending))) {
            throw new BatchRefused("FILE_NAME", "数据文件应与清单同名，以 .csv、.csv.gz 或 .xlsx 结尾");
        }
        if (!Folders.isPlainFile(delivery.folder().resolve(manifest.file()))) {
            throw new BatchRefused("FILE_MISSING", "没有找到清单所写的数据文件");
        }
    }

    /**
     * A rejected batch may come again under its number, corrected, as long as no later one has been applied: the
     * order of a sender's batches is never turned round. One that an operator cancelled may come again as it was.
     */
    private boolean isMended(Batch before, String manifestDigest, Manifest manifest, Delivery delivery)
            throws SQLException, IOException {
        if (before.outcome() != Outcome.REJECTED
                || sequence.nextExpected(manifest.sender(), manifest.contract()) > manifest.sequence() + 1) {
            return false;
        }
        return before.cancelledBy() != null || !manifestDigest.equals(ledger.manifestDigest(before.batchId()).orElse(""))
                || !Digests.of(delivery.folder().resolve(manifest.file())).equals(digestAtRest(before));
    }

    private String digestAtRest(Batch before) throws IOException {
        Path taken = folders.taken(before.agency(), before.batchId()).resolve(before.dataFile());
        Path file = Files.exists(taken) ? taken : restingPlace(before);
        return Files.exists(file) ? Digests.of(file) : before.sha256();
    }

    private Path restingPlace(Batch before) {
        Path own = folders.quarantine(before.agency())
                .resolve(before.batchId().substring(0, 8) + "-" + before.dataFile());
        return Files.exists(own) ? own : folders.quarantine(before.agency()).resolve(before.dataFile());
    }

    private void answerRepeated(String batchId, Batch before, Manifest manifest) throws SQLException {
        if (before.sha256().equals(manifest.sha256())) {
            ending.repeat(ledger.find(batchId).orElseThrow(), before);
        } else {
            end(batchId, Outcome.CONFLICT, new Receipts.Problem("SEQUENCE_CONFLICT", 1,
                    "序号 " + manifest.sequence() + " 已用于另一份数据，请用新的序号报送"));
            alarms.raise("SEQUENCE_CONFLICT", before.sender(), before.source() + " " + before.contract(),
                    "同一序号报来了不同的数据，未采用，请与报送单位核实");
        }
    }

    private void end(String batchId, Outcome outcome, Receipts.Problem problem) throws SQLException {
        ending.end(ledger.find(batchId).orElseThrow(), outcome, Ledger.Counts.NOTHING, List.of(problem));
    }
}
