package yibao.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** One side of a comparison; every run of it is a Java process of its own. */
record Contestant(String name, Class<?> main, List<String> jvmOptions, List<Run> runs) {

    Contestant(String name, Class<?> main, String... jvmOptions) {
        this(name, main, List.of(jvmOptions), new ArrayList<>());
    }

    void run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(jvmOptions);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        List<String> output;
        try (BufferedReader reader = process.inputReader()) {
            output = reader.lines().toList();
        }
        if (process.waitFor() != 0) {
            throw new IllegalStateException(name + " failed:\n" + String.join("\n", output));
        }
        output.stream().filter(line -> line.startsWith(Run.NOTE)).forEach(line -> System.out.println("    " + line.substring(Run.NOTE.length())));
        Run run = Run.read(output);
        runs.add(run);
        System.out.printf("  %-12s %7.2f s  %7.2f CPU s  %6.0f MB%n", name, run.seconds(), run.cpuSeconds(), run.peakMb());
    }

    Run median() {
        return new Run(median(Run::seconds), median(Run::cpuSeconds), median(Run::peakMb));
    }

    private double median(ToDoubleFunction<Run> figure) {
        return runs.stream().map(figure::applyAsDouble).sorted(Comparator.naturalOrder()).toList().get(runs.size() / 2);
    }
}
