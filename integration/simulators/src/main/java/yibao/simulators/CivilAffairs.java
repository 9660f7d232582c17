package yibao.simulators;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Knows who is in hardship. All dates keep clear of the turn of the year and of the levy window, so that nobody's
 * subsidy depends on which day of them a rule looks at.
 */
final class CivilAffairs {
    /** How the list stands to a person: never listed; listed; listing over before the levy; named late; told late that it was over. */
    enum Word { NONE, LISTED, OVER, NAMED_LATE, OVER_TOLD_LATE }

    private static final LocalDate LISTS_BEGAN = LocalDate.of(2014, 1, 1);
    private static final LocalDate LAST_END_BEFORE = LocalDate.of(2021, 6, 30);
    private static final LocalDate NAMED_LATE_FROM = LocalDate.of(2021, 7, 1);
    private static final LocalDate FIRST_END_AFTER = LocalDate.of(2022, 7, 1);
    /** Who was not yet listed when last year's premiums were collected was listed from then on. */
    private static final LocalDate NEW_FROM = LocalDate.of(2021, 1, 1);

    private final Population residents;
    private final Dice dice;
    private final CityShape shape;
    private final Map<String, Weighted> types = new HashMap<>();
    private final int over;
    private final int late;
    private final String division;
    private Substitutes substitutes;

    CivilAffairs(CityShape shape, Population residents) {
        this.shape = shape;
        this.residents = residents;
        this.dice = shape.dice();
        this.over = shape.people("hardship.ended");
        this.late = shape.people("hardship.late");
        this.division = shape.text("insu_admdvs");
        residents.groups().forEach(group -> types.put(group.name(), scaled(shape.text("hardship." + group.name()))));
    }

    private Weighted scaled(String counts) {
        Weighted scaled = new Weighted();
        for (String item : counts.split("\\s+")) {
            String[] part = item.split(":");
            scaled.add(part[0], shape.scaled(Integer.parseInt(part[1])));
        }
        return scaled;
    }

    Word wordOn(int number) {
        int listed = types.get(residents.groupOf(number).name()).total();
        int rank = residents.rankOf(number);
        if (rank >= listed + over + late || residents.hasPassport(number)) {
            return Word.NONE;
        }
        if (rank >= listed) {
            return rank < listed + over ? Word.OVER : Word.NAMED_LATE;
        }
        return isPlain(number) && dice.happens(number, "ended late", shape.rate("hardship.ended_late")) ? Word.OVER_TOLD_LATE : Word.LISTED;
    }

    /** The lines of last year's full list: those of this year who were here then, and others in the place of the rest. */
    List<Listing> lastYearList(Person person) {
        int number = (int) person.number();
        Word word = wordOn(number);
        if (word == Word.LISTED || word == Word.OVER_TOLD_LATE) {
            return wasInsured(number) ? firstList(person) : List.of();
        }
        String type = substitutes().classOf(number);
        return type == null ? List.of() : List.of(new Listing(person, type, oldBeginOf(person), null, division));
    }

    private Substitutes substitutes() {
        if (substitutes == null) {
            substitutes = Substitutes.of(residents, types, over, late, this::wasInsured);
        }
        return substitutes;
    }

    private boolean wasInsured(int number) {
        return !residents.hasPassport(number) && LastYear.had(residents.person(number), shape);
    }

    /** The lines of the first, full list. */
    List<Listing> firstList(Person person) {
        int number = (int) person.number();
        return switch (wordOn(number)) {
            case NONE, NAMED_LATE -> List.of();
            case OVER -> List.of(over(person, number));
            case OVER_TOLD_LATE -> List.of(new Listing(person, typeOf(number), beginOf(person), null, division));
            case LISTED -> listed(person, number);
        };
    }

    /** The lines that come late and change what is due. */
    List<Listing> lateList(Person person) {
        int number = (int) person.number();
        return switch (wordOn(number)) {
            case NONE, LISTED, OVER -> List.of();
            case NAMED_LATE -> List.of(new Listing(person, typeOf(number), NAMED_LATE_FROM.plusDays(dice.roll(number, "late", 60)), null, division));
            case OVER_TOLD_LATE -> List.of(new Listing(person, typeOf(number), beginOf(person), LAST_END_BEFORE, division));
        };
    }

    Listing outsider(Person person) {
        return new Listing(person, dice.happens(person.number(), "outsider", 5000) ? "DB" : "ZC", newBeginOf(person, 150), null, division);
    }

    private Listing over(Person person, int number) {
        String before = substitutes().classOf(number);
        return new Listing(person, before == null ? typeOf(number) : before, before == null ? newBeginOf(person, 25)
                : oldBeginOf(person), overOf(person), division);
    }

    private List<Listing> listed(Person person, int number) {
        List<Listing> lines = new ArrayList<>(2);
        LocalDate end = endsLater(number) ? FIRST_END_AFTER.plusDays(dice.roll(number, "end", 500)) : null;
        String type = typeOf(number);
        lines.add(new Listing(person, type, beginOf(person), end, division));
        if (hasSecond(number)) {
            lines.add(new Listing(person, type.equals("DB") ? "ZC" : "DB", beginOf(person), null, division));
        }
        return lines;
    }

    private boolean isPlain(int number) {
        return !hasSecond(number) && !endsLater(number);
    }

    private boolean hasSecond(int number) {
        return dice.happens(number, "second class", shape.rate("hardship.second_class"));
    }

    private boolean endsLater(int number) {
        return dice.happens(number, "ends later", shape.rate("hardship.ends_later"));
    }

    private String typeOf(int number) {
        Weighted ofGroup = types.get(residents.groupOf(number).name());
        return ofGroup.at(residents.rankOf(number) % ofGroup.total());
    }

    private LocalDate beginOf(Person person) {
        return wasInsured((int) person.number()) ? oldBeginOf(person) : newBeginOf(person, 150);
    }

    private LocalDate newBeginOf(Person person, int days) {
        LocalDate begin = NEW_FROM.plusDays(dice.roll(person.number(), "new begin", days));
        return begin.isBefore(person.born()) ? person.born() : begin;
    }

    private LocalDate oldBeginOf(Person person) {
        LocalDate begin = LISTS_BEGAN.plusDays(dice.roll(person.number(), "begin", 2300));
        return begin.isBefore(person.born()) ? person.born() : begin;
    }

    private LocalDate overOf(Person person) {
        LocalDate end = LAST_END_BEFORE.minusDays(dice.roll(person.number(), "over", 150));
        LocalDate begin = substitutes().classOf((int) person.number()) == null ? newBeginOf(person, 25) : oldBeginOf(person);
        return end.isBefore(begin) ? begin : end;
    }
}
