package yibao.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import yibao.settlement.Insurance;
import yibao.settlement.Standing.Cover;
import yibao.settlement.control.BillColumns;
import yibao.settlement.control.BulkYears;

/** The application's calculation over columns, one thread: bills in memory to payments in memory. */
final class SettlementColumnsContestant {

    private SettlementColumnsContestant() {
    }

    public static void main(String[] arguments) throws Exception {
        SettlementCity city = new SettlementCity(Integer.parseInt(arguments[0]));
        BulkYears rules = new BulkYears(SettlementCity.policy(), SettlementCity.NOW, SettlementCity.days());
        BillColumns columns = columns(city, rules);
        Run run = Run.begin();
        rules.settle(columns, 0, columns.rows());
        run.end();
        digest(columns, Path.of(arguments[1]));
    }

    static BillColumns columns(SettlementCity city, BulkYears rules) {
        long[] bits = SettlementCity.CLASSES.stream().mapToLong(code -> code.isEmpty() ? 0 : rules.classes(List.of(code))).toArray();
        BillColumns columns = new BillColumns(city.rows);
        for (int i = 0; i < city.rows; i++) {
            columns.put(i, city.person[i], city.day[i], Insurance.RESIDENT, city.care[i], city.level[i], city.outside[i], city.referred[i], city.scope[i], 0);
            columns.standing(i, bits[city.inClass[i]], Cover.IN_FORCE, 1, 0);
        }
        return columns;
    }

    static void digest(BillColumns columns, Path file) throws IOException {
        SettlementCity.Digest digest = new SettlementCity.Digest();
        for (int i = 0; i < columns.rows(); i++) {
            digest.add(columns.deductible[i], columns.basic[i], columns.major[i], columns.assistance[i], columns.tilt[i], columns.burden[i]);
        }
        digest.writeTo(file);
    }
}
