package yibao.simulators;

import java.util.function.Consumer;

/**
 * The roster of the year before: most of this year's people, those who have left since, and some who went on paying
 * without being registered again. Unlike this year's it names the village.
 */
final class LastYear {
    private static final int VILLAGES = 24;

    private final City city;
    private final CityShape shape;
    private final Dice dice;
    private final Mishaps mishaps;
    private final Population leavers;
    private final int year;

    LastYear(City city) {
        this.city = city;
        this.shape = city.shape();
        this.dice = shape.dice();
        this.mishaps = city.mishaps();
        this.leavers = Population.ofLeavers(shape);
        this.year = shape.number("year") - 1;
    }

    void rows(Consumer<String[]> row) {
        city.residents(person -> {
            if (has(person)) {
                row.accept(inVillage(mishaps.residentRow(person, year, false, null), person));
            }
        });
        city.employees(person -> {
            if (!hasJoined(person, "employee")) {
                row.accept(inVillage(mishaps.employeeRow(person, year), person));
            }
        });
        for (int i = 0; i < leavers.size(); i++) {
            Person person = leavers.person(i);
            row.accept(inVillage(RosterRow.of(person, "390", shape, year, false, null), person));
        }
        city.payingStrangers(person -> row.accept(inVillage(RosterRow.of(person, "390", shape, year, false, null), person)));
    }

    /** Whether a resident was insured then. */
    boolean has(Person resident) {
        return had(resident, shape);
    }

    /** The same of any resident of this year. */
    static boolean had(Person resident, CityShape shape) {
        return resident.born().getYear() < shape.number("year") - 1
                && !shape.dice().happens(resident.number(), "joined resident", shape.rate("lastyear.joined"));
    }

    private boolean hasJoined(Person person, String kind) {
        return dice.happens(person.number(), "joined " + kind, shape.rate("lastyear.joined"));
    }

    private String[] inVillage(String[] row, Person person) {
        row[Message.INSURED_ROSTER.column("town_code")] = person.town() + (201 + dice.roll(household(person), "village", VILLAGES));
        return row;
    }

    private static long household(Person person) {
        return person.household().hashCode();
    }
}
