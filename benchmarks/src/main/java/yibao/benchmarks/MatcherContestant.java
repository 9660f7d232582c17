package yibao.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import yibao.kernel.Money;
import yibao.kernel.NameKey;
import yibao.premium.DifferenceType;
import yibao.premium.control.Account;
import yibao.premium.control.CertKeys;
import yibao.premium.control.PartitionedMatcher;

/** The application's matcher fed from the two files by two threads. */
final class MatcherContestant {

    private static final int THREADS = 2;
    private static final int CERT_TYPE = 0;
    private static final int CERTNO = 1;
    private static final int NAME = 2;
    private static final int FIRST_AMOUNT = 3;

    private final CertKeys keys = new CertKeys();
    private final PartitionedMatcher matcher;

    MatcherContestant(int people) {
        this.matcher = new PartitionedMatcher(true, people);
    }

    public static void main(String[] arguments) throws Exception {
        City city = City.of(arguments);
        Run run = Run.begin();
        new MatcherContestant(city.people()).match(city, Path.of(arguments[3]));
        run.end();
    }

    void match(City city, Path differences) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try (BufferedWriter out = Files.newBufferedWriter(differences)) {
            List<Callable<Long>> reading = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                int part = i;
                reading.add(() -> readLevy(city.levyFile(), part));
                reading.add(() -> readReceipts(city.receiptFile(), part));
            }
            for (Future<Long> rows : threads.invokeAll(reading)) {
                rows.get();
            }
            matcher.forEach(threads, (cert, type, account) -> write(out, cert, type, account));
        } finally {
            threads.shutdown();
        }
    }

    private long readLevy(Path file, int part) throws IOException {
        try (PartitionedMatcher.Feeder feeder = matcher.feeder()) {
            return new CsvBytes(file, "psn_cert_type", "certno", "psn_name", "psn_clct_amt", "fee_amt", "finsubs_amt")
                    .read(part, THREADS, row -> feeder.levy(cert(row), row.fen(FIRST_AMOUNT), row.fen(FIRST_AMOUNT + 1),
                            row.fen(FIRST_AMOUNT + 2), name(row)));
        }
    }

    private long readReceipts(Path file, int part) throws IOException {
        try (PartitionedMatcher.Feeder feeder = matcher.feeder()) {
            return new CsvBytes(file, "psn_cert_type", "certno", "psn_name", "psn_clct_amt", "clct_type").read(part, THREADS, row -> {
                if (row.bytes[row.from[FIRST_AMOUNT + 1]] == 'P') {
                    feeder.pay(cert(row), row.fen(FIRST_AMOUNT), name(row));
                } else {
                    feeder.refund(cert(row), row.fen(FIRST_AMOUNT), name(row));
                }
            });
        }
    }

    private long cert(CsvBytes row) {
        byte[] b = row.bytes;
        int at = row.from[CERTNO];
        boolean resident = row.to[CERTNO] - at == 18 && row.to[CERT_TYPE] - row.from[CERT_TYPE] == 2
                && b[row.from[CERT_TYPE]] == '0' && b[row.from[CERT_TYPE] + 1] == '1';
        long digits = 0;
        for (int i = 0; resident && i < 17; i++) {
            int digit = b[at + i] - '0';
            resident = digit >= 0 && digit <= 9;
            digits = digits * 10 + digit;
        }
        if (resident) {
            int check = b[at + 17];
            return CertKeys.resident(digits, check == 'X' ? 10 : check - '0');
        }
        return keys.keyOf(row.text(CERT_TYPE), row.text(CERTNO));
    }

    private static long name(CsvBytes row) {
        return NameKey.ofUtf8(row.bytes, row.from[NAME], row.to[NAME]);
    }

    private void write(BufferedWriter out, long cert, DifferenceType type, Account account) {
        if (type.isDifference()) {
            String line = keys.certificateOf(cert).number() + "," + type + "," + new Money(account.due()) + "," + new Money(account.paid()) + "\n";
            try {
                out.write(line);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
