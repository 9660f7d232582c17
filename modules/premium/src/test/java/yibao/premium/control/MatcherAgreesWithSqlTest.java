package yibao.premium.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import yibao.premium.control.World.Levy;
import yibao.premium.control.World.Receipt;

/** Few people, few names and few amounts, so that every line of the table is met in most worlds. */
class MatcherAgreesWithSqlTest {

    private static Connection h2;

    @BeforeContainer
    static void open() throws SQLException {
        h2 = DriverManager.getConnection("jdbc:h2:mem:");
    }

    @AfterContainer
    static void close() throws SQLException {
        h2.close();
    }

    @Property(tries = 400)
    void everybodyGetsTheSameOutcome(@ForAll("worlds") World world) throws SQLException {
        assertThat(world.askMatcher()).isEqualTo(world.askSql(h2));
    }

    @Property(tries = 200)
    void theOrderOfArrivalDoesNotMatter(@ForAll("worlds") World world) {
        LevyMatcher receiptsFirst = new LevyMatcher(world.windowClosed(), 0);
        world.receipts().forEach(receipt -> World.feed(receiptsFirst, receipt));
        world.levies().forEach(levy -> World.feed(receiptsFirst, levy));

        var expected = world.askMatcher();
        receiptsFirst.forEach((cert, type, account) -> assertThat(type).isEqualTo(expected.remove(cert).type()));
        assertThat(expected).isEmpty();
    }

    @Provide
    Arbitrary<World> worlds() {
        Arbitrary<Long> certs = Arbitraries.longs().between(1, 12);
        Arbitrary<Long> amounts = Arbitraries.of(0L, 1L, 19999L, 20000L, 39999L, 40000L, 40001L, 80000L);
        Arbitrary<Levy> levies = Combinators.combine(certs, names(), Arbitraries.of(true, true, true, false), amounts, amounts, amounts)
                .as((cert, name, inForce, due, fee, subsidy) -> new Levy(cert, name, inForce, inForce ? due : 0, fee, subsidy));
        Arbitrary<Receipt> receipts = Combinators.combine(certs, names(), Arbitraries.of("PAY", "PAY", "REFUND"), amounts.filter(fen -> fen > 0)).as(Receipt::new);
        return Combinators.combine(levies.list().uniqueElements(Levy::cert).ofMaxSize(12), receipts.list().ofMaxSize(20), Arbitraries.of(true, false)).as(World::new);
    }

    private static Arbitrary<String> names() {
        return Arbitraries.frequency(Tuple.of(9, "张三"), Tuple.of(2, "张 三"), Tuple.of(1, "李四"));
    }
}
