package yibao.simulators;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What the health side settles from January to May of the year before. The visits of people in hardship are made so
 * that assistance pays for each of them and what it pays is known beforehand: {@code health.payments} payments of
 * {@code health.assistance} yuan in all. Their rule is restated here in two lines and shares nothing with Yibao's:
 * ordinary out-patient care in a town pays half, a first stay in the county {@code 0.7 × (scope − 600)}, and assistance
 * pays the class's share of the rest. All others are never assisted: they carry large bills or bills taken back.
 */
final class Hospitals {
    private static final int DAYS = 151;
    private static final long STAY_DEDUCTIBLE = 600_00;
    private static final String CITY_HOSPITAL_AREA = "320681";

    /** What must come out of it. Amounts in fen. */
    record Expected(long payments, long assistance, long rows) {
    }

    private record Plan(long people, long stays, long visits, long weight, long forVisits) {
    }

    private final City city;
    private final CityShape shape;
    private final Dice dice;
    private final LastYear register;
    private final LocalDate first;
    private final Plan plan;

    Hospitals(City city) {
        this.city = city;
        this.shape = city.shape();
        this.dice = shape.dice();
        this.register = new LastYear(city);
        this.first = LocalDate.of(shape.number("year") - 1, 1, 1);
        this.plan = plan();
    }

    /** The months in which bills are handed in, five. */
    List<YearMonth> months() {
        List<YearMonth> months = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            months.add(YearMonth.from(first).plusMonths(i));
        }
        return months;
    }

    Expected expected() {
        long[] sum = new long[2];
        visits((visit, assistance) -> {
            sum[0] += assistance;
            sum[1]++;
        });
        return new Expected(plan.stays() + plan.visits(), sum[0], sum[1]);
    }

    /** Lines of all batches of the health side: bills, the stays behind them, and deaths. */
    long plannedRows() {
        long[] rows = new long[1];
        visits((visit, assistance) -> rows[0] += visit.inpatient() ? 2 : 1);
        city.residents(person -> rows[0] += city.deathOf(person) == null ? 0 : 1);
        return rows[0];
    }

    /** The bills that reach the bureau in a month: one in a hundred comes a month late. */
    void settledIn(YearMonth month, Consumer<Visit> each) {
        visits((visit, assistance) -> {
            YearMonth own = YearMonth.from(visit.at());
            // What is taken back never comes after its reversal.
            boolean late = (assistance > 0 || visit.inpatient()) && own.getMonthValue() < 5
                    && dice.happens(visit.number().hashCode(), "late bill", shape.rate("rate.late_bill"));
            if ((late ? own.plusMonths(1) : own).equals(month)) {
                each.accept(visit);
            }
        });
    }

    private interface Sink {
        void add(Visit visit, long assistance);
    }

    private Plan plan() {
        long[] people = new long[1];
        city.residents(person -> people[0] += isAssisted(person) ? 1 : 0);
        long stays = shape.people("health.stays");
        long visits = shape.people("health.payments") - stays;
        long[] sum = new long[2];
        long[] index = new long[1];
        Plan counts = new Plan(people[0], stays, visits, 0, 0);
        city.residents(person -> {
            if (isAssisted(person)) {
                long i = index[0]++;
                sum[0] += hasStay(counts, i) ? assistance(stayScope(person), person) : 0;
                for (int k = 0; k < visitsOf(counts, i); k++) {
                    sum[1] += weight(person, k);
                }
            }
        });
        long all = Math.round(Text.fen(shape.text("health.assistance")) * shape.scale());
        return new Plan(people[0], stays, visits, sum[1], all - sum[0]);
    }

    private void visits(Sink sink) {
        long[] done = new long[3];
        city.residents(person -> {
            if (isAssisted(person)) {
                long i = done[0]++;
                assistedVisits(person, i, done, sink);
            } else if (isOrdinary(person)) {
                ordinaryVisits(person, sink);
            }
        });
    }

    /** @param done people so far, weight so far, fen of assistance so far */
    private void assistedVisits(Person person, long index, long[] done, Sink sink) {
        int percent = percentOf(person);
        for (int k = 0; k < visitsOf(plan, index); k++) {
            done[1] += weight(person, k);
            long due = Math.round((double) plan.forVisits() * done[1] / plan.weight()) - done[2];
            // 20 fen of scope leave 10 fen after basic insurance, of which the class's share is a whole number of fen.
            long parts = Math.max(1, Math.round(due * 10.0 / percent));
            done[2] += parts * percent / 10;
            sink.add(outpatient(person, k, parts * 20), parts * percent / 10);
        }
        if (hasStay(plan, index)) {
            long scope = stayScope(person);
            sink.add(inpatient(person, 8, scope, county(), true), assistance(scope, person));
        } else if (dice.happens(person.number(), "outside", shape.rate("rate.listed_outside"))) {
            sink.add(inpatient(person, 9, largeScope(person), Abroad.SHANGHAI, false), 0);
        }
    }

    private void ordinaryVisits(Person person, Sink sink) {
        if (dice.happens(person.number(), "large bill", shape.rate("rate.large_bill"))) {
            boolean away = dice.happens(person.number(), "away", 2500);
            sink.add(inpatient(person, 8, largeScope(person), away ? Abroad.SHANGHAI : Abroad.NANTONG, dice.happens(person.number(), "referred", 5000)), 0);
        } else if (dice.happens(person.number(), "taken back", shape.rate("rate.taken_back"))) {
            Visit wrong = outpatient(person, 0, 20 * (200 + dice.roll(person.number(), "wrong", 900)));
            sink.add(wrong, 0);
            sink.add(wrong.takenBack(wrong.number() + "R", wrong.at().plusHours(1)), 0);
        }
    }

    /** Listed all year, insured the year before, and of a class that pays without a deductible. */
    private boolean isAssisted(Person person) {
        return percentOf(person) > 0 && register.has(person);
    }

    /** On no list, neither this year's nor last year's. */
    private boolean isOrdinary(Person person) {
        return person.certType().equals("01") && city.civilAffairs().wordOn((int) person.number()) == CivilAffairs.Word.NONE && register.has(person)
                && city.civilAffairs().lastYearList(person).isEmpty();
    }

    /** The best share of the classes the person is listed in, in per cent; 0 where none counts. */
    private int percentOf(Person person) {
        if (city.civilAffairs().wordOn((int) person.number()) != CivilAffairs.Word.LISTED) {
            return 0;
        }
        return city.civilAffairs().firstList(person).stream().mapToInt(line -> shape.rate("health.percent." + line.type())).max().orElse(0);
    }

    private static long visitsOf(Plan plan, long index) {
        return (index + 1) * plan.visits() / plan.people() - index * plan.visits() / plan.people();
    }

    private static boolean hasStay(Plan plan, long index) {
        return (index + 1) * plan.stays() / plan.people() > index * plan.stays() / plan.people();
    }

    private int weight(Person person, int k) {
        return 70 + dice.roll(person.number() * 8 + k, "cost of a visit", 61);
    }

    private long stayScope(Person person) {
        return (2000 + dice.roll(person.number(), "cost of a stay", 3000)) * 100L;
    }

    private long largeScope(Person person) {
        return (40_000 + dice.roll(person.number(), "large cost", 200_000)) * 100L;
    }

    private long assistance(long scope, Person person) {
        long rest = STAY_DEDUCTIBLE + (scope - STAY_DEDUCTIBLE) * 3 / 10;
        return rest * percentOf(person) / 100;
    }

    private Visit outpatient(Person person, int k, long scope) {
        return visit(person, k, false, scope, townHospital(person), false);
    }

    private Visit inpatient(Person person, int k, long scope, Visit.Hospital where, boolean referred) {
        return visit(person, k, true, scope, where, referred);
    }

    private Visit visit(Person person, int k, boolean inpatient, long scope, Visit.Hospital where, boolean referred) {
        long thing = person.number() * 16 + k;
        LocalDateTime at = first.plusDays(dice.roll(thing, "day of a visit", DAYS)).atTime(8, 0).plusSeconds(dice.roll(thing, "second of a visit", 32_000));
        long own = inpatient ? scope / 10 : dice.roll(thing, "own", 1000);
        long firstShare = inpatient ? scope / 20 : dice.roll(thing, "first", 500);
        return new Visit("S" + (first.getYear()) + Text.pad(person.number(), 8) + Text.pad(k, 2), person, inpatient, at, where, referred, scope, own,
                firstShare, "");
    }

    private static Visit.Hospital townHospital(Person person) {
        String town = person.town().substring(6);
        return new Visit.Hospital("H" + CITY_HOSPITAL_AREA + "00" + town, "第" + town + "卫生院", "9", CITY_HOSPITAL_AREA);
    }

    private static Visit.Hospital county() {
        return new Visit.Hospital("H32068100001", "演示市人民医院", "2", CITY_HOSPITAL_AREA);
    }

    /** Hospitals of the third level: one in the pooling area, one outside. */
    private static final class Abroad {
        static final Visit.Hospital NANTONG = new Visit.Hospital("H32060200001", "演示大学附属医院", "3", "320602");
        static final Visit.Hospital SHANGHAI = new Visit.Hospital("H31010100001", "演示外地医院", "3", "310101");
    }
}
