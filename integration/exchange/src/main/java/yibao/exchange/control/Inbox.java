package yibao.exchange.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import yibao.exchange.Agency;
import yibao.exchange.Agreement;
import yibao.kernel.platform.Transactions;

/** Takes deliveries out of the drop folders and from uploads into folders of their own. */
@ApplicationScoped
public class Inbox {

    private static final int LONGEST_MANIFEST = 64 * 1024;

    private Folders folders;
    private Agreements agreements;
    private Ledger ledger;
    private Alarms alarms;
    private Transactions transactions;
    private Clock clock;

    protected Inbox() {
    }

    @Inject
    public Inbox(Folders folders, Agreements agreements, Ledger ledger, Alarms alarms, Transactions transactions,
            Clock clock) {
        this.folders = folders;
        this.agreements = agreements;
        this.ledger = ledger;
        this.alarms = alarms;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @return the batch's id, or empty where the data file has not come yet */
    public Optional<String> take(Agency agency, Path manifest) {
        try {
            if (!Folders.isPlainFile(manifest) || Files.size(manifest) > LONGEST_MANIFEST) {
                alarm("MANIFEST_UNUSABLE", manifest, "收件目录中的清单不是普通文件或过大，请人工处理");
                return Optional.empty();
            }
            if (Delivery.dataFileOf(manifest).isEmpty() && isWaitingForData(agency, manifest)) {
                return Optional.empty();
            }
            String batchId = Delivery.take(folders, agency, manifest).batchId();
            clearAlarm("DATA_FILE_MISSING", manifest);
            return Optional.of(batchId);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** @return the batch's id; the files are complete and forced to disk */
    public String store(Agency agency, String manifestName, byte[] manifest, String dataName, InputStream data)
            throws IOException {
        String batchId = UUID.randomUUID().toString();
        Path folder = Files.createDirectories(folders.uploading(agency, batchId));
        Folders.write(folder.resolve(dataName), data::transferTo);
        Folders.write(folder.resolve(manifestName), out -> out.write(manifest));
        Files.move(folder, folders.taken(agency, batchId), StandardCopyOption.ATOMIC_MOVE);
        return batchId;
    }

    /** At the start, before uploads come: of those that a crash cut off nobody was told that we have them. */
    public void discardHalfUploads(Agency agency) {
        try {
            for (Path folder : folders.allUploading(agency)) {
                Folders.discard(folder);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Deliveries that lie in their folder and are not in the ledger; half ones go back to the inbox. */
    public List<String> unclaimed(Agency agency) {
        List<String> found = new ArrayList<>();
        for (Path folder : folders.allTaken(agency)) {
            Delivery delivery = new Delivery(folder.getFileName().toString(), folder);
            try {
                if (delivery.manifest().isEmpty() && !isInLedger(delivery.batchId())) {
                    delivery.giveBack(folders.inbox(agency));
                } else if (!isInLedger(delivery.batchId())) {
                    found.add(delivery.batchId());
                }
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
        return found;
    }

    /** A manifest that can be read waits for its data file; one that cannot is taken and refused. */
    private boolean isWaitingForData(Agency agency, Path manifest) throws IOException {
        Agreement agreement;
        try {
            var read = ManifestReader.read(Files.readAllBytes(manifest));
            agreement = agreements.find(read.sender()).filter(found -> found.agency() == agency).orElse(null);
            if (agreement == null || !read.file().startsWith(ManifestReader.baseOf(manifest) + ".")) {
                return false;
            }
        } catch (BatchRefused unreadable) {
            return false;
        }
        Instant written = Files.getLastModifiedTime(manifest).toInstant();
        if (written.plus(Duration.ofMinutes(agreement.manifestWaitMinutes())).isBefore(clock.instant())) {
            alarm("DATA_FILE_MISSING", manifest, "清单已到而数据文件未到，请联系报送单位");
        }
        return true;
    }

    private boolean isInLedger(String batchId) {
        return transactions.inNew(() -> ledger.find(batchId).isPresent());
    }

    private void clearAlarm(String code, Path manifest) {
        transactions.inNew(() -> {
            alarms.clear(code, manifest.getFileName().toString());
            return null;
        });
    }

    /** As the file's name has it, where it has the agreed form. */
    private String senderOf(Path manifest) {
        String name = manifest.getFileName().toString();
        return agreements.list().stream().map(Agreement::sender).filter(sender -> name.contains("-" + sender + "-"))
                .findFirst().orElse(null);
    }

    private void alarm(String code, Path manifest, String message) {
        transactions.inNew(() -> {
            alarms.raise(code, senderOf(manifest), manifest.getFileName().toString(), message);
            return null;
        });
    }
}
