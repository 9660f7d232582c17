package yibao.civilaffairs.soap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Runs a Java program in a process of its own that has seen nothing of ours: no CXF and no class of Yibao on its path. */
final class Program {
    private static final long PATIENCE_SECONDS = 120;

    private Program() {}

    static String run(Path extra, String main, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-cp", extra + ":" + foreignPath(), main));
        command.addAll(Arrays.asList(arguments));
        var log = extra.resolve(main + ".log");
        var process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        process.destroyForcibly();
        var output = java.nio.file.Files.readString(log, StandardCharsets.UTF_8);
        assertThat(ended).as(output).isTrue();
        assertThat(process.exitValue()).as(output).isZero();
        return output;
    }

    static String foreignPath() {
        var all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(":")).filter(entry -> !entry.contains("/org/apache/cxf/") && !entry.contains("yibao") && !entry.contains("/target/"))
                .collect(Collectors.joining(":"));
    }
}
