package yibao.simulators;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** People born in the same years; {@code first} is the place of its first member in the population. */
record AgeGroup(String name, String personType, LocalDate bornFrom, long days, int first, int size) {

    static AgeGroup parse(String name, String text, int first, CityShape shape) {
        String[] part = text.split("\\s+|\\.\\.");
        LocalDate from = LocalDate.parse(part[1]);
        long days = ChronoUnit.DAYS.between(from, LocalDate.parse(part[2])) + 1;
        return new AgeGroup(name, part[0], from, days, first, shape.scaled(Integer.parseInt(part[3])));
    }

    /** Birthdays are dealt out evenly; those born on one day are told apart by {@link #ordinalOf}. */
    LocalDate birthdayOf(int member) {
        return bornFrom.plusDays(Spread.over(days, 0).place(member % days));
    }

    int ordinalOf(int member) {
        return (int) (member / days);
    }
}
