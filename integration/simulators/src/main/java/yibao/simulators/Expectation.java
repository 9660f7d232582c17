package yibao.simulators;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What the reconciliation must say, person by person and in total. Amounts in fen; a difference is received less levied. */
public final class Expectation {
    /** One person the reconciliation must name. */
    public record Difference(String certNo, String type, long levied, long received) {
        public long difference() {
            return received - levied;
        }
    }

    /** What the totals of one type must be. */
    public record Total(String type, long count, long levied, long received) {
        private String words() {
            return count + " 人 应缴 " + Text.yuan(levied) + " 实缴 " + Text.yuan(received);
        }

        private Total plus(long moreLevied, long moreReceived) {
            return new Total(type, count + 1, levied + moreLevied, received + moreReceived);
        }
    }

    private final long fee;
    private final Map<Kind, Total> totals = new EnumMap<>(Kind.class);
    private final List<Difference> differences = new ArrayList<>();
    private final List<String> crossInsured = new ArrayList<>();

    Expectation(long fee) {
        this.fee = fee;
        for (Kind kind : Kind.values()) {
            totals.put(kind, new Total(kind.name(), 0, 0, 0));
        }
    }

    void add(Fate fate) {
        Kind kind = fate.scenario().kind();
        if (kind == null) {
            return;
        }
        long levied = fate.levied(fee);
        long received = fate.received(fee);
        totals.computeIfPresent(kind, (k, total) -> total.plus(levied, received));
        if (kind.isDifference()) {
            differences.add(new Difference(fate.person().certNo(), kind.name(), levied, received));
        }
        if (fate.crossInsured()) {
            crossInsured.add(fate.person().certNo());
        }
    }

    public List<Total> totals() {
        return List.copyOf(totals.values());
    }

    public Total total(String type) {
        return totals.get(Kind.valueOf(type));
    }

    public List<Difference> differences() {
        return List.copyOf(differences);
    }

    /** ID numbers of those who are also normally enrolled under 310. */
    public List<String> crossInsured() {
        return List.copyOf(crossInsured);
    }

    /** Every type whose totals differ from Yibao's, in words; a type Yibao leaves out counts as nobody. */
    List<String> deviations(List<Json> answered) {
        List<String> deviations = new ArrayList<>();
        for (Total mine : totals.values()) {
            Total theirs = answered.stream().filter(t -> t.at("type").text().equals(mine.type())).findFirst()
                    .map(t -> new Total(mine.type(), t.at("count").number(), Text.fen(t.at("levied").text()), Text.fen(t.at("received").text())))
                    .orElse(new Total(mine.type(), 0, 0, 0));
            if (!mine.equals(theirs)) {
                deviations.add("  " + mine.type() + "：预期 " + mine.words() + "，实际 " + theirs.words());
            }
        }
        return deviations;
    }

    public long levied() {
        return totals.values().stream().mapToLong(Total::levied).sum();
    }

    public long received() {
        return totals.values().stream().mapToLong(Total::received).sum();
    }

    /** Writes expected-differences.csv, expected-totals.csv and expected-cross-insured.csv. */
    public void writeTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("expected-differences.csv"))) {
            out.write("certno,type,levied_amt,received_amt,diff_amt\n");
            for (Difference d : differences) {
                out.write(String.join(",", d.certNo(), d.type(), Text.yuan(d.levied()), Text.yuan(d.received()), Text.yuan(d.difference())) + "\n");
            }
        }
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("expected-totals.csv"))) {
            out.write("type,count,levied,received\n");
            for (Total t : totals.values()) {
                out.write(String.join(",", t.type(), Long.toString(t.count()), Text.yuan(t.levied()), Text.yuan(t.received())) + "\n");
            }
        }
        List<String> cross = new ArrayList<>(List.of("certno"));
        cross.addAll(crossInsured);
        Files.write(folder.resolve("expected-cross-insured.csv"), cross);
    }
}
