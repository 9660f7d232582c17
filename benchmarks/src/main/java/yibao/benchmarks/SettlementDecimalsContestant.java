package yibao.benchmarks;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** BigDecimal and HashMap: bills in memory to payments in memory. */
final class SettlementDecimalsContestant {

    private SettlementDecimalsContestant() {
    }

    public static void main(String[] arguments) throws Exception {
        SettlementCity city = new SettlementCity(Integer.parseInt(arguments[0]));
        DecimalSettlement rules = new DecimalSettlement(SettlementCity.benefits());
        List<Map<String, Object>> bills = new ArrayList<>(city.rows);
        for (int i = 0; i < city.rows; i++) {
            bills.add(DecimalSettlement.bill(city, i));
        }
        Run run = Run.begin();
        Map<Integer, Map<String, BigDecimal>> years = new HashMap<>();
        List<Map<String, BigDecimal>> results = new ArrayList<>(city.rows);
        for (Map<String, Object> bill : bills) {
            results.add(rules.settle(bill, years.computeIfAbsent((Integer) bill.get("person"), none -> new HashMap<>())));
        }
        run.end();
        SettlementCity.Digest digest = new SettlementCity.Digest();
        results.forEach(result -> add(digest, result));
        digest.writeTo(Path.of(arguments[1]));
    }

    static void add(SettlementCity.Digest digest, Map<String, BigDecimal> result) {
        digest.add(DecimalSettlement.fen(result, "deductible"), DecimalSettlement.fen(result, "basic"), DecimalSettlement.fen(result, "major"),
                DecimalSettlement.fen(result, "assistance"), DecimalSettlement.fen(result, "tilt"), DecimalSettlement.fen(result, "burden"));
    }
}
