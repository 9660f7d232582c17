package yibao.settlement;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import yibao.kernel.Money;

/** The settlements calculated by hand, {@code settlements.csv}: a case is one person's year, each of its lines a bill with what must come out. */
public final class SettlementTable {
    private static final String FILE = "settlements.csv";

    private SettlementTable() {}

    /** One person's year. */
    public record Case(String id, String pack, String title, String clause, Standings standings, List<Line> lines) {
        public List<Bill> bills() {
            return lines.stream().map(Line::bill).toList();
        }

        @Override
        public String toString() {
            return id + " " + title + "（" + clause + "）";
        }
    }

    /** A bill and the cells of its line, by their national names. */
    public record Line(Map<String, String> cells) {
        public String text(String column) {
            return cells.get(column);
        }

        public Money money(String column) {
            return Money.ofYuan(text(column));
        }

        public Bill bill() {
            return new Bill(text("setl_id"), LocalDateTime.parse(text("setl_time")), Insurance.find(text("insutype")).orElseThrow(),
                    Care.findByMedType(text("med_type")).orElseThrow(), HospitalLevel.find(text("hosp_lv")).orElseThrow(), text("area").equals("OUT"),
                    text("refl_flag").equals("1"), new BillAmounts(money("medfee_sumamt"), money("fulamt_ownpay_amt"), money("overlmt_selfpay"),
                            money("preselfpay_amt"), money("inscp_scp_amt"), money("hosp_part_amt"), money("acct_pay"), money("acct_mulaid_pay")),
                    text("init_setl_id").isEmpty() ? null : text("init_setl_id"));
        }
    }

    public static List<Case> cases() {
        var lines = lines();
        return lines.stream().map(line -> line.text("case")).distinct()
                .map(id -> read(id, lines.stream().filter(line -> line.text("case").equals(id)).toList())).toList();
    }

    private static Case read(String id, List<Line> lines) {
        var first = lines.get(0);
        return new Case(id, first.text("pack"), first.text("title"), first.text("clause"), standings(first), lines);
    }

    private static Standings standings(Line line) {
        var classes = spells(line.text("classes")).map(cell -> new ClassSpell(cell[0], LocalDate.parse(cell[1]), end(cell))).toList();
        var covers = spells(line.text("covers"))
                .map(cell -> new CoverSpell(Insurance.find(cell[0]).orElseThrow(), LocalDate.parse(cell[1]), end(cell))).toList();
        var waiting = line.text("waiting_until");
        return new Standings(classes, covers, waiting.isEmpty() ? null : LocalDate.parse(waiting), Integer.parseInt(line.text("continuous_years")),
                Integer.parseInt(line.text("zero_claim_years")));
    }

    /** {@code DB:2024-01-01..2025-06-30;YF:2024-01-01..} */
    private static Stream<String[]> spells(String text) {
        return text.isEmpty() ? Stream.empty() : Arrays.stream(text.split(";")).map(spell -> spell.split(":|\\.\\.", -1));
    }

    private static LocalDate end(String[] spell) {
        return spell[2].isEmpty() ? null : LocalDate.parse(spell[2]);
    }

    private static List<Line> lines() {
        try (InputStream file = SettlementTable.class.getResourceAsStream(FILE)) {
            var rows = new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().map(row -> row.split(",", -1)).toList();
            var header = rows.get(0);
            return rows.stream().skip(1).map(row -> new Line(IntStream.range(0, header.length).boxed()
                    .collect(Collectors.toMap(i -> header[i], i -> row[i], (one, other) -> one, LinkedHashMap::new)))).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
