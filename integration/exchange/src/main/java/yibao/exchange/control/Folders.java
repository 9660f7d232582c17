package yibao.exchange.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import yibao.exchange.Agency;
import yibao.kernel.platform.Settings;

/**
 * The folders of the exchange. A file is moved by renaming only, and what is written gets its final name when it is
 * complete and on disk. Between inbox and archive the files of a batch lie in a folder of their own, named by the
 * batch, so that a crash never leaves a doubt to which delivery a file belongs.
 */
@ApplicationScoped
public class Folders {

    private final Path root;

    public Folders() {
        this(Settings.find("yibao.exchange.dir").map(Path::of).orElseGet(() -> Settings.home().resolve("exchange")));
    }

    public Folders(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    public Path root() {
        return root;
    }

    public Path inbox(Agency agency) {
        return made(agency, "inbox");
    }

    public Path outbox(Agency agency) {
        return made(agency, "outbox");
    }

    public Path archive(Agency agency) {
        return made(agency, "archive");
    }

    public Path quarantine(Agency agency) {
        return made(agency, "quarantine");
    }

    /** Where the files of a batch lie while it is being worked on. */
    public Path taken(Agency agency, String batchId) {
        return made(agency, ".taken").resolve(batchId);
    }

    List<Path> allTaken(Agency agency) {
        return list(made(agency, ".taken")).filter(Files::isDirectory).toList();
    }

    /** Where an upload lies until its last byte has come; nobody has been told yet that we have it. */
    Path uploading(Agency agency, String batchId) {
        return made(agency, ".uploading").resolve(batchId);
    }

    List<Path> allUploading(Agency agency) {
        return list(made(agency, ".uploading")).toList();
    }

    /** Where a batch of ours lies until it is in the partner's outbox. */
    Path sending(Agency agency, String batchId) {
        return made(agency, ".sending").resolve(batchId);
    }

    List<Path> allSending(Agency agency) {
        return list(made(agency, ".sending")).toList();
    }

    /** Where a sample lies until it has been tried. */
    Path trial(Agency agency, String fileId) {
        return made(agency, ".trial").resolve(fileId);
    }

    /** Where copies of rows lie while somebody leafs through them. */
    Path leafing(Agency agency) {
        return made(agency, ".leafing");
    }

    /** A folder of a delivery that never came to be. */
    static void discard(Path folder) throws IOException {
        for (Path file : list(folder).toList()) {
            Files.delete(file);
        }
        Files.delete(folder);
    }

    static Stream<Path> list(Path folder) {
        try (Stream<Path> found = Files.list(folder)) {
            return found.sorted().toList().stream();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Neither a link nor a folder: nothing else is ever read. */
    static boolean isPlainFile(Path file) {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    /** Renames; where the name is taken the batch's first characters make it unique. */
    static void put(Path file, Path folder, String batchId) throws IOException {
        Path target = folder.resolve(file.getFileName());
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            target = folder.resolve(batchId.substring(0, 8) + "-" + file.getFileName());
        }
        Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Writes under a temporary name, forces to disk, renames: a reader sees the whole file or none. */
    public static void write(Path target, Content content) throws IOException {
        Path temporary = target.resolveSibling("." + target.getFileName() + ".tmp");
        try (var out = Files.newOutputStream(temporary)) {
            content.writeTo(out);
        }
        try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Writes the bytes of a file. */
    public interface Content {
        void writeTo(java.io.OutputStream out) throws IOException;
    }

    private Path made(Agency agency, String name) {
        try {
            return Files.createDirectories(root.resolve(agency.folder()).resolve(name));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
