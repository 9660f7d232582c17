package yibao.simulators;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/**
 * Who stood on last year's list in the place of those on this year's who were not here then, each in the class of the
 * one whose place it is; so last year's list has exactly as many people of each class as the city's shape says.
 */
final class Substitutes {
    private final Map<Integer, String> classes = new HashMap<>();

    /**
     * @param over      how many of each age group lost their class during last year; they come first
     * @param late      how many come after them who are no substitutes
     * @param wasInsured whether somebody could be subsidised last year
     */
    static Substitutes of(Population residents, Map<String, Weighted> types, int over, int late, IntPredicate wasInsured) {
        Substitutes found = new Substitutes();
        Map<String, List<String>> wanted = new HashMap<>();
        Map<String, TreeMap<Integer, Integer>> candidates = new HashMap<>();
        for (int number = 0; number < residents.size(); number++) {
            String group = residents.groupOf(number).name();
            int listed = types.get(group).total();
            int rank = residents.rankOf(number);
            boolean beyond = rank >= listed + over + late;
            if (rank < listed && !wasInsured.test(number)) {
                wanted.computeIfAbsent(group, any -> new ArrayList<>()).add(types.get(group).at(rank));
            } else if (rank >= listed && rank < listed + over || beyond && rank < 2 * listed + over + late) {
                if (wasInsured.test(number)) {
                    candidates.computeIfAbsent(group, any -> new TreeMap<>()).put(rank, number);
                }
            }
        }
        wanted.forEach((group, all) -> {
            Iterator<Integer> next = candidates.getOrDefault(group, new TreeMap<>()).values().iterator();
            all.forEach(type -> {
                if (next.hasNext()) {
                    found.classes.put(next.next(), type);
                }
            });
        });
        return found;
    }

    /** The class of last year, or null for somebody who is no substitute. */
    String classOf(int number) {
        return classes.get(number);
    }
}
