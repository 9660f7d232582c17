package yibao.simulators;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The towns' old register of households poor by illness from January to May of the year before: {@code poverty.households}
 * paid households with {@code poverty.patients} patients of classes 1 to 5 and {@code poverty.amount} yuan, and some of
 * class 6 that their towns still audit. Nobody in it is on a list of people in hardship.
 */
final class PovertyRegister {
    private static final int APPLIED_DAYS = 85;
    private static final int PAID_CLASSES = 5;
    private static final long YUAN = 100;

    /** What must come out of it. Amount in fen. */
    record Expected(int households, int patients, long amount, int underReview) {
    }

    private final City city;
    private final CityShape shape;
    private final Dice dice;
    private final Expected expected;
    private final LocalDate begins;

    PovertyRegister(City city) {
        this.city = city;
        this.shape = city.shape();
        this.dice = shape.dice();
        int households = shape.people("poverty.households");
        long amount = Math.round(Text.fen(shape.text("poverty.amount")) * shape.scale() / YUAN) * YUAN;
        this.expected = new Expected(households, Math.max(households, shape.people("poverty.patients")), Math.max(amount, households * YUAN),
                shape.people("poverty.under_review"));
        this.begins = LocalDate.of(shape.number("year") - 1, 1, 4);
    }

    Expected expected() {
        return expected;
    }

    LocalDate date() {
        return LocalDate.of(shape.number("year") - 1, 5, 31);
    }

    /** One a patient; the second patient of a household follows the first. */
    void rows(Consumer<String[]> row) {
        List<Person> people = people();
        int next = 0;
        long paid = 0;
        long weight = 0;
        long all = 0;
        for (int i = 0; i < expected.households(); i++) {
            all += weight(i);
        }
        for (int i = 0; i < expected.households(); i++) {
            weight += weight(i);
            long upTo = Math.round((double) expected.amount() / YUAN * weight / all) * YUAN;
            Person first = people.get(next++);
            row.accept(settled(i, first, first, Text.yuan(upTo - paid)));
            if (i < expected.patients() - expected.households()) {
                row.accept(settled(i, people.get(next++), first, ""));
            }
            paid = upTo;
        }
        for (int i = 0; i < expected.underReview(); i++) {
            row.accept(underReview(i, people.get(next++)));
        }
    }

    /** Residents evenly over the city, alive, insured, with an identity card of their own and on no list. */
    private List<Person> people() {
        int wanted = expected.patients() + expected.underReview();
        int step = Math.max(1, city.residentCount() / (wanted * 2));
        List<Person> found = new ArrayList<>();
        for (int i = 0; i < city.residentCount() && found.size() < wanted; i++) {
            Person person = city.resident(i);
            if (i >= found.size() * step && person.certType().equals("01") && person.certNo().startsWith("3206") && !city.isPaused(person)
                    && city.civilAffairs().wordOn(i) == CivilAffairs.Word.NONE) {
                found.add(person);
            }
        }
        if (found.size() < wanted) {
            throw new IllegalStateException("the city is too small for its register of poverty by illness");
        }
        return found;
    }

    private long weight(int household) {
        return 60 + dice.roll(household, "poverty", 80);
    }

    private String[] settled(int household, Person person, Person applicant, String amount) {
        LocalDate applied = begins.plusDays(household * (long) APPLIED_DAYS / expected.households());
        LocalDate decided = applied.plusDays(33);
        return new String[] {"QD" + begins.getYear() + "-" + Text.pad(household + 1, 4), Integer.toString(1 + household % PAID_CLASSES), shape.text("insu_admdvs"),
            applicant.town(), applicant.household(), person == applicant ? "本人" : "配偶", "1", person.certType(), person.certNo(), person.name(), applied.toString(),
            applied.toString(), applied.plusDays(20).toString(), "启救会〔" + begins.getYear() + "〕" + (applied.getMonthValue()) + "号", applied.plusDays(21).toString(),
            applied.plusDays(28).toString(), decided.toString(), decided.plusYears(1).minusDays(1).toString(), applied.plusDays(45).toString(), amount,
            "启东农商行", applicant.name(), "62306600" + Text.pad(household + 1, 11)};
    }

    private String[] underReview(int number, Person person) {
        LocalDate applied = begins.plusDays(APPLIED_DAYS + number % 40L);
        return new String[] {"QD" + begins.getYear() + "-6" + Text.pad(number + 1, 3), "6", shape.text("insu_admdvs"), person.town(), person.household(), "本人", "1",
            person.certType(), person.certNo(), person.name(), applied.toString(), applied.toString(), "", "", "", "", "", "", "", "", "", "", ""};
    }
}
