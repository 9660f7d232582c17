package yibao.simulators;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** People born in the same years; {@code first} is the place of its first member in the population. */
record AgeGroup(String name, String personType, LocalDate bornFrom, long days, int first, int size, Spread birthdays, Spread ranks) {
    private static final int ANY_OTHER_ORDER = 17;

    static AgeGroup parse(String name, String text, int first, CityShape shape) {
        String[] part = text.split("\\s+|\\.\\.");
        LocalDate from = LocalDate.parse(part[1]);
        long days = ChronoUnit.DAYS.between(from, LocalDate.parse(part[2])) + 1;
        int size = shape.scaled(Integer.parseInt(part[3]));
        return new AgeGroup(name, part[0], from, days, first, size, Spread.over(days, 0), Spread.over(size, ANY_OTHER_ORDER));
    }

    /** A place within the group that has nothing to do with birthdays. */
    int rankOf(int member) {
        return (int) ranks.place(member);
    }

    /** Birthdays are dealt out evenly; those born on one day are told apart by {@link #ordinalOf}. */
    LocalDate birthdayOf(int member) {
        return bornFrom.plusDays(birthdays.place(member % days));
    }

    int ordinalOf(int member) {
        return (int) (member / days);
    }
}
