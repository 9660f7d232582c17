package yibao.simulators;

import java.time.LocalDate;
import java.util.function.Consumer;

/**
 * A made-up city. Everything is derived from the seed and a person's place in the register, so it streams in constant
 * memory at any size and comes out the same every time.
 */
public final class City {
    /** Nobody in the register has an ID number issued there. */
    private static final String ELSEWHERE = "321183";
    private static final long STRANGERS_FROM = 5_000_000_000L;

    private final CityShape shape;
    private final Dice dice;
    private final Population residents;
    private final Population employees;
    private final CivilAffairs civilAffairs;

    City(CityShape shape) {
        this.shape = shape;
        this.dice = shape.dice();
        this.residents = Population.ofResidents(shape);
        this.employees = Population.ofEmployees(shape);
        this.civilAffairs = new CivilAffairs(shape, residents);
    }

    /** The city of config/demo/city.properties; 1.0 is its full size. */
    public static City at(double scale) {
        return new City(CityShape.at(scale));
    }

    CityShape shape() {
        return shape;
    }

    Mishaps mishaps() {
        return new Mishaps(shape, residents);
    }

    CivilAffairs civilAffairs() {
        return civilAffairs;
    }

    public int residentCount() {
        return residents.size();
    }

    public int employeeCount() {
        return employees.size();
    }

    /** What must come out once all batches of the city are in. */
    public Expectation expectation() {
        Expectation expectation = new Expectation(shape.fee());
        fates(expectation::add);
        return expectation;
    }

    /** Rows of all batches but the treasury's. */
    long plannedRows() {
        long[] rows = {residents.size() + employees.size() + shape.people("hardship.outsiders")};
        new LastYear(this).rows(row -> rows[0]++);
        fates(fate -> rows[0] += fate.scenario().steps().size() + (fate.crossInsured() ? 1 : 0));
        residents(p -> rows[0] += civilAffairs.lastYearList(p).size() + civilAffairs.firstList(p).size() + civilAffairs.lateList(p).size());
        PovertyRegister.Expected poverty = new PovertyRegister(this).expected();
        rows[0] += poverty.patients() + poverty.underReview() + new Hospitals(this).plannedRows();
        return rows[0];
    }

    void residents(Consumer<Person> each) {
        for (int i = 0; i < residents.size(); i++) {
            each.accept(residents.person(i));
        }
    }

    void employees(Consumer<Person> each) {
        for (int i = 0; i < employees.size(); i++) {
            each.accept(employees.person(i));
        }
    }

    Person resident(int number) {
        return residents.person(number);
    }

    /** People civil affairs lists although they are not enrolled here. */
    void outsiders(Consumer<Person> each) {
        for (int i = 0; i < shape.people("hardship.outsiders"); i++) {
            each.accept(stranger(500_000 + i));
        }
    }

    /** People whom the register does not know although they pay. */
    void payingStrangers(Consumer<Person> each) {
        for (int i = 0; i < shape.people("strangers.paid"); i++) {
            each.accept(stranger(i));
        }
    }

    /** Everyone whom tax, or only the register, knows, with what happens to the premium; strangers last. */
    void fates(Consumer<Fate> each) {
        Destiny destiny = new Destiny(shape);
        residents(person -> each.accept(fateOf(person, destiny)));
        int paid = shape.people("strangers.paid");
        int wrong = shape.people("strangers.wrong_number");
        for (int i = 0; i < paid + wrong; i++) {
            each.accept(new Fate(stranger(i), i < paid ? Scenario.STRANGER_PAID : Scenario.WRONG_NUMBER, false));
        }
    }

    boolean isPaused(Person person) {
        return dice.happens(person.number(), "paused", shape.rate("rate.paused"))
                && civilAffairs.wordOn((int) person.number()) == CivilAffairs.Word.NONE;
    }

    /** Half of the paused are so because they died. */
    LocalDate deathOf(Person person) {
        boolean died = isPaused(person) && dice.happens(person.number(), "died", 5000);
        return died ? LocalDate.of(2021, 7, 2).plusDays(dice.roll(person.number(), "death", 80)) : null;
    }

    boolean isCrossInsured(Person person) {
        return dice.happens(person.number(), "cross", shape.rate("rate.cross_insured"))
                && person.personType().equals("1501") && !isPaused(person);
    }

    private Fate fateOf(Person person, Destiny destiny) {
        boolean cross = isCrossInsured(person);
        return new Fate(person, switch (civilAffairs.wordOn((int) person.number())) {
            case NONE -> destiny.next(isPaused(person) ? Standing.PAUSED : Standing.PAYER);
            case LISTED -> destiny.next(Standing.SUBSIDISED);
            case OVER -> destiny.next(Standing.PAYER);
            case NAMED_LATE -> destiny.nextNamedLate();
            case OVER_TOLD_LATE -> destiny.nextOverToldLate();
        }, cross);
    }

    private Person stranger(int number) {
        Person like = residents.person((int) ((number * 7919L) % residents.size()));
        LocalDate born = like.born().minusDays(1);
        int sequence = number % 1000;
        return new Person(STRANGERS_FROM + number, "01", IdNumber.of(ELSEWHERE, born, sequence), like.name(),
                sequence % 2 == 1 ? "1" : "2", born, like.town(), like.personType(), "");
    }
}
