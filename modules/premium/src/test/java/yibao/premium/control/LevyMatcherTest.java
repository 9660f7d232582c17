package yibao.premium.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yibao.premium.DifferenceType;

class LevyMatcherTest {

    private static final long SOMEBODY = CertKeys.resident(320681_1990_01_01_002L, 6);
    private static final int TOWN = 50_000;

    private final LevyMatcher matcher = new LevyMatcher(true, 0);

    @Test
    void growsAndLosesNobody() {
        feedTown(matcher, 0, TOWN);

        OutcomeTotals totals = matcher.forEach((cert, type, account) -> { });

        assertThat(totals.persons(DifferenceType.MATCHED)).isEqualTo(TOWN - TOWN / 10);
        assertThat(totals.persons(DifferenceType.UNPAID)).isEqualTo(TOWN / 10);
        assertThat(totals.levied()).isEqualTo(matcher.levied()).isEqualTo(40_000L * TOWN);
        assertThat(totals.received()).isEqualTo(matcher.received());
    }

    @Test
    void sharesTheWorkBetweenThreads() throws Exception {
        PartitionedMatcher partitioned = new PartitionedMatcher(true, 0);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        AtomicLong visited = new AtomicLong();
        try {
            var half = threads.submit(() -> feedTown(partitioned, 0, TOWN / 2));
            feedTown(partitioned, TOWN / 2, TOWN);
            half.get();

            OutcomeTotals totals = partitioned.forEach(threads, (cert, type, account) -> visited.incrementAndGet());

            assertThat(visited).hasValue(TOWN);
            assertThat(totals.persons(DifferenceType.UNPAID)).isEqualTo(TOWN / 10);
            assertThat(partitioned.leviedCount()).isEqualTo(TOWN);
            assertThat(partitioned.receivedCount()).isEqualTo(TOWN - TOWN / 10);
        } finally {
            threads.shutdown();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, LevyMatcher.MOST_FEN})
    void keepsEveryAmountItAccepts(long fen) {
        matcher.levy(SOMEBODY, fen, fen, fen, 7);
        matcher.pay(SOMEBODY, fen, 7);

        matcher.forEach((cert, type, account) -> assertThat(account)
                .returns(fen, Account::due).returns(fen, Account::fee).returns(fen, Account::subsidy).returns(fen, Account::paid)
                .returns(1, Account::payments).returns(false, Account::hasRefunds).returns(true, Account::levied));
    }

    @Test
    void keepsARefundBelowZero() {
        matcher.refund(SOMEBODY, LevyMatcher.MOST_FEN, 7);

        matcher.forEach((cert, type, account) -> assertThat(account)
                .returns(-LevyMatcher.MOST_FEN, Account::paid).returns(true, Account::hasRefunds).returns(0L, Account::subsidy));
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, LevyMatcher.MOST_FEN + 1})
    void refusesWhatDoesNotFit(long fen) {
        assertThatIllegalArgumentException().isThrownBy(() -> matcher.pay(SOMEBODY, fen, 7));
        assertThatIllegalArgumentException().isThrownBy(() -> matcher.levy(SOMEBODY, fen, 0, 0, 7));
    }

    @Test
    void refusesASumThatDoesNotFit() {
        matcher.pay(SOMEBODY, LevyMatcher.MOST_FEN, 7);

        assertThatIllegalArgumentException().isThrownBy(() -> matcher.pay(SOMEBODY, 1, 7));
    }

    @Test
    void refusesASecondLevy() {
        matcher.levy(SOMEBODY, 1, 1, 0, 7);

        assertThatIllegalStateException().isThrownBy(() -> matcher.levy(SOMEBODY, 1, 1, 0, 7));
    }

    @Test
    void countsManyPaymentsWithoutSpilling() {
        for (int i = 0; i < 100; i++) {
            matcher.pay(SOMEBODY, 1, 7);
        }

        matcher.forEach((cert, type, account) -> assertThat(account).returns(100L, Account::paid).returns(7, Account::payments).returns(0L, Account::subsidy));
    }

    @Test
    void saysNothingOfPeopleWhoAreOnlyRegistered() {
        matcher.register(SOMEBODY, 7);

        assertThat(matcher.forEach((cert, type, account) -> { }).persons()).isZero();
    }

    private static void feedTown(LevyMatcher matcher, int from, int to) {
        feed(matcher, from, to);
    }

    private static void feedTown(PartitionedMatcher partitioned, int from, int to) {
        try (PartitionedMatcher.Feeder feeder = partitioned.feeder()) {
            feed(feeder, from, to);
        }
    }

    private static void feed(MatcherInput input, int from, int to) {
        for (int i = from; i < to; i++) {
            long cert = CertKeys.resident(320681_1950_01_01_000L + i * 1_000L, i % 11);
            input.levy(cert, 40_000, 40_000, 0, i);
            if (i % 10 != 0) {
                input.pay(cert, 40_000, i);
            }
        }
    }
}
