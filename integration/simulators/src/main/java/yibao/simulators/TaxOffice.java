package yibao.simulators;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** Writes the receipts of a person's fate: numbers, days and offices. */
final class TaxOffice {
    private final Dice dice;
    private final long fee;
    private final int year;
    private final List<String> offices;
    private final List<YearMonth> months;

    TaxOffice(CityShape shape) {
        this.dice = shape.dice();
        this.fee = shape.fee();
        this.year = shape.number("year");
        this.offices = shape.words("taxdepts");
        this.months = shape.words("receipts.months").stream().map(YearMonth::parse).toList();
    }

    List<Receipt> receiptsOf(Fate fate) {
        List<Receipt> receipts = new ArrayList<>(fate.scenario().steps().size());
        for (int i = 0; i < fate.scenario().steps().size(); i++) {
            receipts.add(receipt(fate.person(), fate.scenario().steps().get(i), i));
        }
        return receipts;
    }

    /** The month in which the person pays first, counted from 0. */
    int monthOf(Fate fate) {
        return dice.roll(fate.person().number(), "month", months.size());
    }

    private Receipt receipt(Person person, Step step, int i) {
        Person named = person.withName(step.name().apply(person.name())).withCertNo(step.certNo().apply(person.certNo()));
        return new Receipt(numberOf(person, i), named, year, step.refund(), step.amount(fee), timeOf(person, i),
                offices.get(dice.roll(person.number(), "office", offices.size())),
                step.refund() ? givesBack(person, step) : "", step.refusal());
    }

    private String givesBack(Person person, Step step) {
        return numberOf(person, step.of() == Step.NOWHERE ? 99 : step.of());
    }

    private String numberOf(Person person, int step) {
        return "332068" + Text.pad(year % 100, 2) + Text.pad(person.number(), 10) + Text.pad(step, 2);
    }

    private LocalDateTime timeOf(Person person, int step) {
        YearMonth month = months.get(dice.roll(person.number(), "month", months.size()));
        int day = 1 + dice.roll(person.number(), "day", month.lengthOfMonth());
        int second = dice.roll(person.number(), "second", 9 * 3600);
        return month.atDay(day).atTime(8, 0).plusSeconds(second).plusMinutes(7L * step);
    }
}
