package yibao.simulators;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The simulators on the command line. */
public final class Main {
    private static final String USAGE = """
            demo  <address> <exchangeDir> [--scale 0.1]
            city  <exchangeDir> <expectationDir> [--scale 0.1]
            exam  <exchangeDir> <expectationDir> [--part all|roster|list|receipts] [--sequence 1] [--rows 5000]
            answer <exchangeDir>
            batch <folder> [--message premium-receipts|insured-roster] [--rows 200000] [--sequence 1] [--first 0] [--people 1000000]
                  [--encoding UTF_8|UTF_8_BOM|GB18030] [--gzip true]
            """;

    private Main() {
    }

    public static void main(String[] words) throws IOException {
        List<String> plain = new ArrayList<>();
        Options options = Options.parse(words, plain);
        switch (plain.isEmpty() ? "" : plain.get(0)) {
            case "demo" -> demo(URI.create(plain.get(1)), Path.of(plain.get(2)), options);
            case "city" -> city(Path.of(plain.get(1)), Path.of(plain.get(2)), options);
            case "exam" -> exam(Path.of(plain.get(1)), Path.of(plain.get(2)), options);
            case "answer" -> new AnsweringPartners(Path.of(plain.get(1))).answer().forEach(Main::print);
            case "batch" -> print(batch(Path.of(plain.get(1)), options));
            default -> {
                System.err.print(USAGE);
                System.exit(2);
            }
        }
    }

    private static void demo(URI address, Path exchangeDir, Options options) {
        // Java 17 writes in the character set of the locale, which in a container often has no Chinese.
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        try {
            System.exit(new DemoCity(address, exchangeDir, options.decimal("scale", 0.1), out).run() ? 0 : 1);
        } catch (DemoFailed e) {
            out.println(e.getMessage());
            System.exit(1);
        }
    }

    private static void city(Path exchangeDir, Path expectationDir, Options options) throws IOException {
        City city = City.at(options.decimal("scale", 0.1));
        CityBatches batches = new CityBatches(city, exchangeDir);
        print(batches.lastYear());
        print(batches.lastYearsHardshipList());
        print(batches.residents());
        print(batches.employees());
        print(batches.hardshipList());
        for (int i = 1; i <= batches.receiptBatches(); i++) {
            print(batches.receipts(i));
        }
        print(batches.lateHardshipList());
        print(batches.arrivals());
        Expectation expected = city.expectation();
        expected.writeTo(expectationDir);
        expected.totals().forEach(System.out::println);
    }

    private static void exam(Path exchangeDir, Path expectationDir, Options options) throws IOException {
        ReceiptsExam exam = new ReceiptsExam(options.number("rows", 5000), options.number("sequence", 1));
        String part = options.text("part", "all");
        if (part.equals("all") || part.equals("roster")) {
            print(exam.residents(exchangeDir));
            print(exam.employees(exchangeDir));
        }
        if (part.equals("all") || part.equals("list")) {
            print(exam.hardshipList(exchangeDir));
        }
        if (part.equals("all") || part.equals("receipts")) {
            print(exam.receipts(exchangeDir));
        }
        exam.writeExpectation(expectationDir);
    }

    private static Batch batch(Path folder, Options options) throws IOException {
        Message message = Message.of(options.text("message", "premium-receipts"));
        BatchFile file = BatchFile.of(message, options.number("sequence", 1), LocalDate.parse(options.text("date", "2022-01-31")))
                .in(Encoding.valueOf(options.text("encoding", "UTF_8")));
        if (options.text("gzip", "false").equals("true")) {
            file.zipped();
        }
        return file.into(folder, new PlainRows(message, options.number("first", 0), options.number("rows", 200_000),
                options.number("sequence", 1), options.number("people", 1_000_000)));
    }

    private static void print(Batch batch) {
        System.out.println(batch.manifestFile() + "  " + batch.manifest().rows() + " rows");
    }
}
