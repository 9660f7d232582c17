package yibao.simulators;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** Deals scenarios to people one after another, so that even a small city gets its share of every kind. */
final class Destiny {
    /** No factor in common with 10,000, so every slot comes up once in 10,000 people of a standing. */
    private static final long STRIDE = 6181;

    private final Map<Standing, Scenario[]> slots = new EnumMap<>(Standing.class);
    private final Map<Standing, Long> dealt = new EnumMap<>(Standing.class);
    private long lateDealt;

    Destiny(CityShape shape) {
        for (Standing standing : Standing.values()) {
            slots.put(standing, slotsOf(standing, shape));
        }
    }

    private static Scenario[] slotsOf(Standing standing, CityShape shape) {
        Scenario[] all = new Scenario[10_000];
        Arrays.fill(all, Scenario.ordinary(standing));
        int next = 0;
        for (Scenario scenario : Scenario.values()) {
            int share = scenario.standing() == standing ? shape.rate(standing.name().toLowerCase(Locale.ROOT) + "." + scenario) : 0;
            Arrays.fill(all, next, next + share, scenario);
            next += share;
        }
        return all;
    }

    Scenario next(Standing standing) {
        long turn = dealt.merge(standing, 1L, Long::sum);
        return slots.get(standing)[(int) (turn * STRIDE % 10_000)];
    }

    /** Half of those named late had already paid. */
    Scenario nextNamedLate() {
        return lateDealt++ % 2 == 0 ? Scenario.SUBSIDISED_PAID_IN_FULL : Scenario.NOTHING_DUE;
    }

    /** Half of those who lose the subsidy late pay after all. */
    Scenario nextOverToldLate() {
        return lateDealt++ % 2 == 0 ? Scenario.PAID_IN_FULL : Scenario.NEVER_PAID;
    }
}
