package yibao.simulators;

import java.time.LocalDate;

/**
 * What goes wrong in registers: identities that cannot be, or that two registers share. They stand in places that no
 * premium hangs on, so the reconciliation is the same with and without them.
 */
final class Mishaps {
    private static final LocalDate DIED = LocalDate.of(2020, 11, 3);
    private static final String OTHER_CERTIFICATE = "99";
    private static final String PASSPORT = "08";

    private final Dice dice;
    private final CityShape shape;
    private final Population residents;

    Mishaps(CityShape shape, Population residents) {
        this.dice = shape.dice();
        this.shape = shape;
        this.residents = residents;
    }

    /** What can be wrong with an employee's register; {@code NONE} for almost all. */
    enum Kind {
        NO_IDENTITY, IMPOSSIBLE_NUMBER, DEAD, PASSPORT_BESIDE_CARD, OLD_NUMBER_BESIDE_CARD, RENAMED, NONE
    }

    Kind of(Person employee) {
        int roll = dice.roll(employee.number(), "mishap", 10_000);
        for (Kind kind : Kind.values()) {
            roll -= shape.rate("mishap." + kind);
            if (roll < 0) {
                return kind;
            }
        }
        return Kind.NONE;
    }

    /** The employee's line in the roster of a year. */
    String[] employeeRow(Person employee, int year) {
        return switch (of(employee)) {
            case NONE -> row(employee, year, null);
            case NO_IDENTITY -> blank(row(employee.certified(OTHER_CERTIFICATE, "WU" + Text.pad(employee.number(), 7)), year, null));
            case IMPOSSIBLE_NUMBER -> row(employee.certified(OTHER_CERTIFICATE, IdNumber.broken(employee.certNo())), year, null);
            case DEAD -> row(employee, year, DIED);
            case PASSPORT_BESIDE_CARD -> row(residentLike(employee).certified(PASSPORT, "EK" + Text.pad(9_000_000 + employee.number(), 7)), year, null);
            case OLD_NUMBER_BESIDE_CARD -> oldNumber(employee, year);
            case RENAMED -> row(year < shape.number("year") ? employee.withName(Names.another(employee.name())) : employee, year, null);
        };
    }

    /** Few residents have another day of birth or another sex in the register than in their number. */
    String[] residentRow(Person resident, int year, boolean paused, LocalDate death) {
        var row = RosterRow.of(resident, "390", shape, year, paused, death);
        if (dice.happens(resident.number(), "wrong birth", shape.rate("mishap.birth"))) {
            row[Message.INSURED_ROSTER.column("brdy")] = resident.born().plusDays(9).toString();
        } else if (dice.happens(resident.number(), "wrong sex", shape.rate("mishap.sex"))) {
            row[Message.INSURED_ROSTER.column("gend")] = resident.gender().equals("1") ? "2" : "1";
        }
        return row;
    }

    private String[] oldNumber(Person employee, int year) {
        var like = residentLike(employee);
        return row(like.certified(OTHER_CERTIFICATE, IdNumber.old(like.certNo())), year, null);
    }

    /** Somebody else who is insured as a resident, with an ID card from before 2000, in the employee's town. */
    private Person residentLike(Person employee) {
        int number = (int) (employee.number() * 7919L % residents.size());
        Person found = residents.person(number);
        while (!found.certType().equals("01") || found.born().getYear() >= 2000) {
            number = (number + 1) % residents.size();
            found = residents.person(number);
        }
        return new Person(employee.number(), found.certType(), found.certNo(), found.name(), found.gender(), found.born(),
                employee.town(), employee.personType(), employee.household());
    }

    private String[] row(Person person, int year, LocalDate death) {
        return RosterRow.of(person, "310", shape, year, false, death);
    }

    private static String[] blank(String[] row) {
        row[Message.INSURED_ROSTER.column("gend")] = "";
        row[Message.INSURED_ROSTER.column("brdy")] = "";
        return row;
    }
}
