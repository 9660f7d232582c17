package yibao.simulators;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Households poor by illness of a class that were paid in the year before, the people in them, and how much in fen. */
public record PovertyClass(int number, long households, long persons, long fen) {

    /** What the towns' old register must come to, class by class. */
    static List<PovertyClass> expectedOf(City city) {
        Map<Integer, PovertyClass> found = new TreeMap<>();
        new PovertyRegister(city).rows(row -> {
            if (!field(row, "pay_date").isEmpty()) {
                String amount = field(row, "pay_amt");
                int number = Integer.parseInt(field(row, "poverty_class"));
                // The amount stands in the row of the household's first patient.
                found.merge(number, new PovertyClass(number, amount.isEmpty() ? 0 : 1, 1, amount.isEmpty() ? 0 : Text.fen(amount)), PovertyClass::plus);
            }
        });
        return new ArrayList<>(found.values());
    }

    private static String field(String[] row, String column) {
        return row[Message.POVERTY_APPLICATIONS.column(column)];
    }

    PovertyClass plus(PovertyClass other) {
        return new PovertyClass(other.number, households + other.households, persons + other.persons, fen + other.fen);
    }

    String words() {
        return Columns.grouped(households) + " 户、" + Columns.grouped(persons) + " 人、" + Columns.money(fen) + " 元";
    }
}
