package yibao.premium.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yibao.enrolment.PersonRef;
import yibao.kernel.Money;
import yibao.kernel.platform.Database;
import yibao.premium.PremiumState;

/** Premium states from levies and receipts by what was known; the same on every database, see the subclasses. */
abstract class PremiumStateCases {
    private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant JUNE = Instant.parse("2026-06-01T00:00:00Z");
    private static final PersonRef ONE = new PersonRef("01", "1");

    abstract DataSource dataSource();

    @BeforeEach
    void tables() throws Exception {
        for (var table : List.of("difference", "reconciliation_total", "reconciliation", "arrival", "receipt", "levy")) {
            sql("drop table if exists " + table + " cascade");
        }
        sql(Files.readString(Path.of("src/main/resources/db/migration/V030__premium.sql")).replaceAll("--[^\n]*", ""));
    }

    @Test
    void receiptsLessRefundsCount() throws SQLException {
        levy("1", true, "400.00", "2025-10-01", "9999-12-31");
        receipt("1", "PAY", "400.00", "2026-01-01");
        receipt("1", "PAY", "400.00", "2026-01-02");
        receipt("1", "REFUND", "500.00", "2026-01-03");
        assertThat(state(ONE, JUNE)).isEqualTo(PremiumState.levied(yuan("400.00"), Money.ZERO, "DB", yuan("400.00"), yuan("300.00")));
    }

    @Test
    void onlyWhatWasKnownCounts() throws SQLException {
        levy("1", true, "400.00", "2025-10-01", "2026-05-01");
        levy("1", true, "0.00", "2026-05-01", "9999-12-31");
        receipt("1", "PAY", "400.00", "2026-05-02");
        assertThat(state(ONE, MARCH).kind()).isEqualTo(PremiumState.Kind.UNPAID);
        assertThat(state(ONE, JUNE).kind()).isEqualTo(PremiumState.Kind.OVERPAID);
    }

    @Test
    void versionNoLongerBelievedIsNone() throws SQLException {
        levy("1", true, "400.00", "2025-10-01", "2026-05-01");
        assertThat(state(ONE, MARCH).kind()).isEqualTo(PremiumState.Kind.UNPAID);
        assertThat(state(ONE, JUNE).kind()).isEqualTo(PremiumState.Kind.NOT_LEVIED);
    }

    @Test
    void withdrawnLevyIsNone() throws SQLException {
        levy("1", false, "400.00", "2025-10-01", "9999-12-31");
        assertThat(state(ONE, JUNE)).isEqualTo(PremiumState.notLevied(Money.ZERO));
    }

    @Test
    void everyoneOfALongListHasAState() throws SQLException {
        levy("1200", true, "400.00", "2025-10-01", "9999-12-31");
        var people = IntStream.rangeClosed(1, 1200).mapToObj(i -> new PersonRef("01", Integer.toString(i))).toList();
        var states = door().show(people, "390", 2026, JUNE);
        assertThat(states).hasSize(1200).containsEntry(ONE, PremiumState.notLevied(Money.ZERO));
        assertThat(states.get(new PersonRef("01", "1200")).kind()).isEqualTo(PremiumState.Kind.UNPAID);
    }

    private PremiumState state(PersonRef who, Instant knownAt) {
        return door().show(List.of(who), "390", 2026, knownAt).get(who);
    }

    private ShowingPremiumState door() {
        return new ShowingPremiumState(new Database() {
            @Override
            public Connection open() throws SQLException {
                return dataSource().getConnection();
            }
        });
    }

    private void levy(String certno, boolean levied, String due, String knownFrom, String knownTo) throws SQLException {
        sql("insert into levy values ('b" + knownFrom + "', '01', '" + certno + "', '张三', '390', 2026, 400.00, 0.00, " + due + ", 'DB', '320681',"
                + " null, " + levied + ", 'run', timestamp with time zone '" + knownFrom + " 00:00:00+00', timestamp with time zone '"
                + knownTo + " 00:00:00+00')");
    }

    private void receipt(String certno, String type, String amount, String knownFrom) throws SQLException {
        sql("insert into receipt values ('r" + knownFrom + "', '01', '" + certno + "', '张三', 1, '390', 2026, '" + type + "', " + amount
                + ", timestamp '2026-01-01 00:00:00', 'T', null, 'TAX #1', timestamp with time zone '" + knownFrom + " 00:00:00+00')");
    }

    private void sql(String statements) throws SQLException {
        try (var connection = dataSource().getConnection(); var sql = connection.createStatement()) {
            for (var statement : statements.split(";\\s*(\n|$)")) {
                if (!statement.isBlank()) {
                    sql.execute(statement);
                }
            }
        }
    }

    private static Money yuan(String text) {
        return Money.ofYuan(text);
    }
}
