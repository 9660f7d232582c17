package yibao.assistance.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import yibao.kernel.platform.Settings;
import yibao.kernel.problem.BusinessProblem;

/** Where lists and their results lie: one folder each below the home, named by our number and never by the owner's file name. */
@ApplicationScoped
public class ListFiles {
    private static final long MOST_BYTES = 64L << 20;
    private final Path root;

    public ListFiles() {
        this(Settings.home().resolve("lists"));
    }

    public ListFiles(Path root) {
        this.root = root;
    }

    /** @throws BusinessProblem LIST_TOO_LARGE */
    public Path keep(String listId, String name, InputStream content) throws IOException {
        var file = source(listId, name);
        Files.createDirectories(file.getParent());
        try (var out = Files.newOutputStream(file)) {
            if (content.transferTo(new Limited(out)) > MOST_BYTES) {
                throw tooLarge();
            }
        } catch (BusinessProblem tooLarge) {
            delete(listId);
            throw tooLarge;
        }
        return file;
    }

    public Path source(String listId, String name) {
        return root.resolve(listId).resolve("source" + ending(name));
    }

    public Path result(String listId, String name) {
        return root.resolve(listId).resolve("result" + ending(name));
    }

    public void delete(String listId) {
        var folder = root.resolve(listId);
        if (Files.isDirectory(folder)) {
            try (var all = Files.walk(folder)) {
                for (var file : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    public static boolean isExcel(String name) {
        return ending(name).equals(".xlsx");
    }

    private static String ending(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".xlsx") ? ".xlsx" : ".csv";
    }

    private static BusinessProblem tooLarge() {
        return new BusinessProblem("assistance", "LIST_TOO_LARGE", 413, "文件超过 64 MB，请分成几份上传", "file");
    }

    /** Stops a file that is too large before the disk is full. */
    private static final class Limited extends java.io.FilterOutputStream {
        private long written;

        Limited(java.io.OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            written += length;
            if (written > MOST_BYTES) {
                throw tooLarge();
            }
            out.write(bytes, from, length);
        }
    }
}
