package yibao.simulators;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Everyone under one insurance. The person at any place can be made at any time, always the same; nobody is kept. */
final class Population {
    /** Residents and employees share birthdays, so each has its own half of the day's 1,000 sequence numbers. */
    private static final int SEQUENCES = 500;
    /** How far from somebody their double stands. */
    private static final int REACH = 30;

    private final List<AgeGroup> groups = new ArrayList<>();
    private final Dice dice;
    private final Names names;
    private final Weighted areas;
    private final Weighted countyAreas;
    private final Weighted towns;
    private final String division;
    private final int passports;
    private final int doubles;
    private final String prefix;
    private final int firstSequence;
    private final int size;
    private final Spread order;

    /** Those who were insured last year and have left; their ID numbers were issued in other counties. */
    static Population ofLeavers(CityShape shape) {
        return new Population(shape, "leavers", 0, 0);
    }

    private Population(CityShape shape, String kind, int firstSequence, int passports) {
        this.dice = new Dice(shape.number("seed") + firstSequence);
        this.names = new Names(dice, shape.rate("rate.rare_name"), shape.rate("rate.dotted_name"));
        boolean leavers = kind.equals("leavers");
        this.areas = shape.weighted(leavers ? "leavers.areas" : "id.areas");
        this.countyAreas = leavers ? areas : shape.weighted("id.areas.born_before_1990");
        this.doubles = leavers || firstSequence > 0 ? 0 : shape.rate("mishap.double");
        this.prefix = leavers ? "L" : "H";
        this.towns = shape.weighted("towns");
        this.division = shape.text("insu_admdvs");
        this.passports = passports;
        this.firstSequence = firstSequence;
        int people = 0;
        for (String name : shape.words(kind)) {
            AgeGroup group = AgeGroup.parse(name, shape.text(kind + "." + name), people, shape);
            groups.add(group);
            people += group.size();
        }
        this.size = people;
        this.order = Spread.over(size, dice.seed());
    }

    static Population ofResidents(CityShape shape) {
        return new Population(shape, "residents", 0, shape.rate("rate.passport"));
    }

    static Population ofEmployees(CityShape shape) {
        return new Population(shape, "employees", SEQUENCES, 0);
    }

    int size() {
        return size;
    }

    List<AgeGroup> groups() {
        return groups;
    }

    AgeGroup groupOf(int number) {
        int place = (int) order.place(number);
        AgeGroup found = null;
        for (AgeGroup group : groups) {
            if (group.first() <= place) {
                found = group;
            }
        }
        return found;
    }

    int rankOf(int number) {
        AgeGroup group = groupOf(number);
        return group.rankOf(memberOf(number, group));
    }

    /** A few are a second register of somebody else: same name, sex and birthday, a number that differs in one digit. */
    Person person(int number) {
        Person made = make(number);
        return dice.happens(number, "double", doubles) ? doubleOf(made) : made;
    }

    private Person doubleOf(Person made) {
        OptionalInt other = originalOf(made);
        if (other.isEmpty() || isTaken(other.getAsInt(), (int) made.number())) {
            return made;
        }
        Person original = make(other.getAsInt());
        int sequence = Integer.parseInt(original.certNo().substring(14, 17));
        return new Person(made.number(), "01", IdNumber.of("320683", original.born(), sequence), original.name(),
                original.gender(), original.born(), made.town(), made.personType(), made.household());
    }

    private OptionalInt originalOf(Person made) {
        return made.certType().equals("01")
                ? IntStream.range((int) made.number() + 1, Math.min(size, (int) made.number() + REACH)).filter(other -> fits(other, made)).findFirst()
                : OptionalInt.empty();
    }

    private boolean fits(int other, Person made) {
        return groupOf(other) == groupOf((int) made.number()) && make(other).certNo().startsWith("320681") && !dice.happens(other, "double", doubles);
    }

    /** Two doubles of one person would have one number. */
    private boolean isTaken(int original, int before) {
        return IntStream.range(Math.max(0, original - REACH + 1), before).filter(number -> dice.happens(number, "double", doubles))
                .anyMatch(number -> originalOf(make(number)).equals(OptionalInt.of(original)));
    }

    private Person make(int number) {
        AgeGroup group = groupOf(number);
        int member = memberOf(number, group);
        LocalDate born = group.birthdayOf(member);
        int sequence = firstSequence + sequenceOf(born, group.ordinalOf(member));
        boolean male = sequence % 2 == 1;
        long household = number / 3;
        boolean foreign = hasPassport(number);
        return new Person(number,
                foreign ? "08" : "01",
                foreign ? "EK" + Text.pad(1_000_000L + number, 7) : IdNumber.of(areasOf(born).pick(dice, number, "area"), born, sequence),
                foreign ? names.foreign(number) : names.of(number, household, male),
                male ? "1" : "2", born,
                division + towns.pick(dice, household, "town"), group.personType(),
                prefix + firstSequence / SEQUENCES + Text.pad(household, 7));
    }

    boolean hasPassport(int number) {
        return dice.happens(number, "passport", passports);
    }

    private Weighted areasOf(LocalDate born) {
        return born.getYear() < 1990 ? countyAreas : areas;
    }

    private int memberOf(int number, AgeGroup group) {
        return (int) order.place(number) - group.first();
    }

    /** Different for every ordinal of one day, since 191 and 500 have no common factor. */
    private int sequenceOf(LocalDate born, int ordinal) {
        if (ordinal >= SEQUENCES) {
            throw new IllegalStateException("more people were born on " + born + " than the day has ID numbers");
        }
        return (ordinal * 191 + dice.roll(born.toEpochDay(), "sequence", SEQUENCES)) % SEQUENCES;
    }
}
