package yibao.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import yibao.kernel.policy.BenefitPolicy;
import yibao.kernel.policy.Policies;
import yibao.kernel.policy.PolicyBook;
import yibao.settlement.Care;
import yibao.settlement.HospitalLevel;

/**
 * A year of made-up bills, the same for every contestant: residents, five bills each on average, three in-patient of five, a tenth
 * outside the area, half of the people in a hardship class. Amounts are such that deductibles, tiers and caps are crossed.
 */
final class SettlementCity {

    static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");
    static final int YEAR = 2025;
    static final int BILLS_PER_PERSON = 5;
    /** By place; none stands for nobody's class. */
    static final List<String> CLASSES = List.of("", "DB", "DBBY", "YF", "TK");
    private static final int[] CLASS_OF_TWENTY = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 3, 3, 4};

    final int rows;
    final int[] person;
    final int[] day;
    final Care[] care;
    final HospitalLevel[] level;
    final boolean[] outside;
    final boolean[] referred;
    final long[] scope;
    final int[] inClass;

    SettlementCity(int rows) {
        this.rows = rows;
        person = new int[rows];
        day = new int[rows];
        care = new Care[rows];
        level = new HospitalLevel[rows];
        outside = new boolean[rows];
        referred = new boolean[rows];
        scope = new long[rows];
        inClass = new int[rows];
        SplittableRandom random = new SplittableRandom(20250101);
        for (int row = 0; row < rows;) {
            row = addPerson(row, row, random);
        }
    }

    private int addPerson(int number, int from, SplittableRandom random) {
        int bills = Math.min(rows - from, 1 + random.nextInt(2 * BILLS_PER_PERSON - 1));
        int classOf = CLASS_OF_TWENTY[random.nextInt(CLASS_OF_TWENTY.length)];
        int[] days = IntStream.generate(() -> random.nextInt(365)).limit(bills).sorted().toArray();
        for (int i = 0; i < bills; i++) {
            add(from + i, number, days[i], classOf, random);
        }
        return from + bills;
    }

    private void add(int row, int number, int onDay, int classOf, SplittableRandom random) {
        boolean inpatient = random.nextInt(5) < 3;
        person[row] = number;
        day[row] = onDay;
        inClass[row] = classOf;
        care[row] = inpatient ? Care.INPATIENT : Care.OUTPATIENT;
        level[row] = inpatient ? HospitalLevel.values()[random.nextInt(4)] : random.nextBoolean() ? HospitalLevel.PRIMARY : HospitalLevel.TOWNSHIP;
        outside[row] = random.nextInt(10) == 0;
        referred[row] = random.nextBoolean();
        scope[row] = inpatient ? 50_000 + random.nextLong(random.nextInt(10) == 0 ? 40_000_000 : 4_000_000) : 2_000 + random.nextLong(80_000);
    }

    static PolicyBook policy() {
        return new Policies(BatchContestant.policy(), Clock.fixed(NOW, ZoneId.of("Asia/Shanghai"))).current();
    }

    static BenefitPolicy benefits() {
        return policy().benefits(NOW);
    }

    static LocalDate date(int day) {
        return LocalDate.ofYearDay(YEAR, day + 1);
    }

    /** What came out of all bills in a number that no two different results share by chance. */
    static final class Digest {

        private long state = 1;
        private long paid;

        void add(long deductible, long basic, long major, long assistance, long tilt, long burden) {
            for (long figure : new long[] {deductible, basic, major, assistance, tilt, burden}) {
                state = (state ^ figure) * 0x9E3779B97F4A7C15L;
                state ^= state >>> 29;
            }
            paid += basic + major + assistance + tilt;
        }

        void writeTo(Path file) throws IOException {
            Files.writeString(file, Long.toHexString(state) + " " + paid);
        }
    }
}
