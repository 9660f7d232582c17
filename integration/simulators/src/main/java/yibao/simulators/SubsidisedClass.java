package yibao.simulators;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How many people of a hardship class finance insured in the year before, and for how much, in fen. Whoever stands in
 * two classes counts in the one that comes first in {@code subsidy.classes}.
 */
public record SubsidisedClass(String psnIdetType, long persons, long fen) {

    /** What the city's list and roster of that year must come to, in the order of the classes. */
    static List<SubsidisedClass> expectedOf(City city) {
        List<String> order = city.shape().words("subsidy.classes");
        Weighted fees = city.shape().weighted("subsidy.fees");
        Map<String, SubsidisedClass> found = new HashMap<>();
        city.residents(person -> city.civilAffairs().lastYearList(person).stream().map(Listing::type)
                .min((one, other) -> Integer.compare(order.indexOf(one), order.indexOf(other)))
                .ifPresent(type -> found.merge(type, new SubsidisedClass(type, 1, fees.weightOf(person.personType()) * 100L), SubsidisedClass::plus)));
        List<SubsidisedClass> classes = new ArrayList<>();
        for (String type : order) {
            if (found.containsKey(type)) {
                classes.add(found.get(type));
            }
        }
        return classes;
    }

    private SubsidisedClass plus(SubsidisedClass other) {
        return new SubsidisedClass(psnIdetType, persons + other.persons, fen + other.fen);
    }

    String words() {
        return Columns.grouped(persons) + " 人、" + Columns.money(fen) + " 元";
    }
}
