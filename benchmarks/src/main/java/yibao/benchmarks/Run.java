package yibao.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What one run cost, measured by the process that ran: the clock, the processor, and the most memory it ever held. */
record Run(double seconds, double cpuSeconds, double peakMb) {

    static final String NOTE = "NOTE ";

    private static final String MARK = "RUN ";
    private static final OperatingSystemMXBean SYSTEM = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    static Run begin() {
        return new Run(System.nanoTime() / 1e9, SYSTEM.getProcessCpuTime() / 1e9, 0);
    }

    /** Says how far a run has come. */
    void note(String done) {
        System.out.printf("%s%s after %.1f s%n", NOTE, done, sofar());
    }

    private double sofar() {
        return System.nanoTime() / 1e9 - seconds;
    }

    void end() throws IOException {
        System.out.println(MARK + sofar() + " " + (SYSTEM.getProcessCpuTime() / 1e9 - cpuSeconds) + " " + highWater());
    }

    static Run read(List<String> output) {
        String line = output.stream().filter(text -> text.startsWith(MARK)).findFirst()
                .orElseThrow(() -> new IllegalStateException("no result:\n" + String.join("\n", output)));
        String[] words = line.substring(MARK.length()).split(" ");
        return new Run(Double.parseDouble(words[0]), Double.parseDouble(words[1]), Double.parseDouble(words[2]));
    }

    static double load() {
        return SYSTEM.getSystemLoadAverage();
    }

    private static double highWater() throws IOException {
        String line = Files.readAllLines(Path.of("/proc/self/status")).stream().filter(text -> text.startsWith("VmHWM")).findFirst().orElseThrow();
        return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
    }
}
