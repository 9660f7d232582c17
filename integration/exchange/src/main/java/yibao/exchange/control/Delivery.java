package yibao.exchange.control;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import yibao.exchange.Agency;

/**
 * The two files of one batch on their way from the inbox to the archive: in a folder of their own that bears the
 * batch's id. The data file is moved first and the manifest last, so that a folder with a manifest is complete.
 */
record Delivery(String batchId, Path folder) {

    static final List<String> DATA_ENDINGS = List.of(".csv", ".csv.gz", ".xlsx");

    static Optional<Path> dataFileOf(Path manifest) {
        String base = ManifestReader.baseOf(manifest);
        return DATA_ENDINGS.stream().map(ending -> manifest.resolveSibling(base + ending)).filter(Folders::isPlainFile)
                .findFirst();
    }

    static Delivery begin(Folders folders, Agency agency) throws IOException {
        String batchId = UUID.randomUUID().toString();
        return new Delivery(batchId, Files.createDirectories(folders.taken(agency, batchId)));
    }

    static Delivery take(Folders folders, Agency agency, Path manifest) throws IOException {
        Delivery delivery = begin(folders, agency);
        Optional<Path> data = dataFileOf(manifest);
        if (data.isPresent()) {
            Files.move(data.get(), delivery.folder.resolve(data.get().getFileName()), StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(manifest, delivery.folder.resolve(manifest.getFileName()), StandardCopyOption.ATOMIC_MOVE);
        return delivery;
    }

    Optional<Path> manifest() {
        return files().filter(file -> file.toString().endsWith(ManifestReader.SUFFIX)).findFirst();
    }

    /** A crash came between the two moves: what is here goes back, and the next look finds both files. */
    void giveBack(Path inbox) throws IOException {
        for (Path file : files().toList()) {
            Folders.put(file, inbox, batchId);
        }
        Files.delete(folder);
    }

    /** The batch is answered: its files come to rest. Doing it twice changes nothing. */
    void rest(Path place) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        for (Path file : files().toList()) {
            Folders.put(file, place, batchId);
        }
        Files.delete(folder);
    }

    private Stream<Path> files() {
        return Folders.list(folder);
    }
}
