package yibao.premium.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import yibao.kernel.platform.Settings;
import yibao.kernel.problem.BusinessProblem;

/** Where large workbooks lie from their upload to the end of their job; named by our number, never by the owner's file name. */
@ApplicationScoped
public class WorkbookFiles {

    private static final Duration KEPT = Duration.ofDays(7);

    private final Path root;

    public WorkbookFiles() {
        this(Settings.home().resolve("workbooks"));
    }

    public WorkbookFiles(Path root) {
        this.root = root;
    }

    /** @param now what has lain here for a week belongs to a job that failed, and goes */
    public void keep(String resolutionId, Path file, String name, Instant now) throws IOException {
        Files.createDirectories(root);
        try (Stream<Path> all = Files.list(root)) {
            List<Path> old = all.filter(Files::isRegularFile).toList();
            for (Path one : old) {
                if (Files.getLastModifiedTime(one).toInstant().isBefore(now.minus(KEPT))) {
                    Files.deleteIfExists(one);
                }
            }
        }
        Files.copy(file, path(resolutionId, name), StandardCopyOption.REPLACE_EXISTING);
    }

    /** @throws BusinessProblem WORKBOOK_GONE */
    public Path get(String resolutionId, String name) {
        Path file = path(resolutionId, name);
        if (!Files.isRegularFile(file)) {
            throw new BusinessProblem("premium", "WORKBOOK_GONE", 409, "工作簿文件已不在，请重新上传", "file");
        }
        return file;
    }

    public void delete(String resolutionId, String name) throws IOException {
        Files.deleteIfExists(path(resolutionId, name));
    }

    private Path path(String resolutionId, String name) {
        return root.resolve(resolutionId + (name.toLowerCase(Locale.ROOT).endsWith(".xlsx") ? ".xlsx" : ".csv"));
    }
}
