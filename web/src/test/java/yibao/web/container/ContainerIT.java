package yibao.web.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.File;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.h2.jdbc.JdbcConnectionBackwardsCompat;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import yibao.assistance.CheckUnknown;
import yibao.assistance.Detail;
import yibao.assistance.EligibilityQuestion;
import yibao.assistance.entity.EligibilityCheck;
import yibao.assistance.entity.EligibilityChecks;
import yibao.kernel.platform.Database;
import yibao.kernel.platform.Transactions;
import yibao.kernel.problem.BusinessProblem;

/** What only the server can promise: where transactions begin and end, and who takes part in them. */
@ExtendWith(ArquillianExtension.class)
@DisplayName("In the server")
class ContainerIT {
    private static final Instant NOON = Instant.parse("2026-03-01T04:00:00Z");

    @Inject
    private Door door;

    @Inject
    private Transactions transactions;

    @Inject
    private Database database;

    @Inject
    private EligibilityChecks checks;

    /** The web application as it is delivered, and this test beside it. */
    @Deployment
    static WebArchive application() {
        return ShrinkWrap.create(ZipImporter.class, "ROOT.war").importFrom(new File(System.getProperty("war")))
                .as(WebArchive.class).addPackage(ContainerIT.class.getPackage())
                .addAsLibrary(new File(Assertions.class.getProtectionDomain().getCodeSource().getLocation().getPath()));
    }

    @BeforeEach
    void aTableOfItsOwn() throws SQLException {
        try (var connection = database.open(); var statement = connection.createStatement()) {
            statement.execute("create table if not exists proof (id varchar(36))");
            statement.execute("delete from proof");
        }
    }

    @Test
    void a_door_commits_what_was_done_behind_it() throws SQLException {
        var row = door.enter(this::write);
        assertThat(isThere(row)).isTrue();
    }

    @Test
    void a_door_rolls_back_with_a_refusal_and_hands_it_on_as_it_is() throws SQLException {
        var row = newId();
        assertThatThrownBy(() -> door.enter(() -> refuse(row, new BusinessProblem("test", "NO", 409, "不行"))))
                .isExactlyInstanceOf(BusinessProblem.class);
        assertThat(isThere(row)).isFalse();
    }

    @Test
    void every_kind_of_refusal_rolls_back() throws SQLException {
        var row = newId();
        assertThatThrownBy(() -> door.enter(() -> refuse(row, new CheckUnknown()))).isExactlyInstanceOf(CheckUnknown.class);
        assertThat(isThere(row)).isFalse();
    }

    @Test
    void a_transaction_of_its_own_outlives_the_one_around_it() throws SQLException {
        var outer = newId();
        var inner = newId();
        assertThatThrownBy(() -> door.enter(() -> {
            transactions.inNew(() -> write(inner));
            return refuse(outer, new CheckUnknown());
        })).isInstanceOf(CheckUnknown.class);
        assertThat(isThere(outer)).isFalse();
        assertThat(isThere(inner)).isTrue();
    }

    @Test
    void a_transaction_of_its_own_does_not_see_the_one_around_it() {
        boolean seen = door.enter(() -> {
            var row = write();
            return transactions.inNew(() -> isThere(row));
        });
        assertThat(seen).isFalse();
    }

    @Test
    void jpa_and_jdbc_write_in_the_same_transaction() throws SQLException {
        var check = newId();
        var row = newId();
        assertThatThrownBy(() -> door.enter(() -> {
            checks.add(check(check));
            return refuse(row, new CheckUnknown());
        })).isInstanceOf(CheckUnknown.class);
        assertThat(checks.find(check)).isEmpty();

        door.enter(() -> {
            checks.add(check(check));
            return write(row);
        });
        assertThat(checks.find(check)).isPresent();
        assertThat(isThere(row)).isTrue();
    }

    @Test
    void one_transaction_has_one_connection_to_the_database() {
        boolean same = door.enter(() -> session() == session());
        assertThat(same).isTrue();
        boolean apart = door.enter(() -> session() != transactions.inNew(this::session));
        assertThat(apart).isTrue();
    }

    /** As in a bulk load whose helpers look something up: the rows so far must outlive every look. */
    @Test
    void rows_outlive_connections_opened_and_closed_while_they_are_written() {
        int rows = door.enter(() -> {
            try (var around = database.open(); var writing = database.open();
                    var insert = writing.prepareStatement("insert into proof values (?)")) {
                exists(around, "none");
                for (int row = 0; row < 6; row++) {
                    insert.setString(1, newId());
                    insert.addBatch();
                    try (var looking = database.open()) {
                        exists(looking, "none");
                    }
                    if (row % 2 == 1) {
                        insert.executeBatch();
                    }
                }
                return count(writing);
            }
        });
        assertThat(rows).isEqualTo(6);
    }

    private static void exists(Connection connection, String row) throws SQLException {
        try (var select = connection.prepareStatement("select 1 from proof where id = ?")) {
            select.setString(1, row);
            select.executeQuery().next();
        }
    }

    private static int count(Connection connection) throws SQLException {
        try (var statement = connection.createStatement(); var result = statement.executeQuery("select count(*) from proof")) {
            result.next();
            return result.getInt(1);
        }
    }

    /** By an interface of the driver only: the pool hands out a proxy. The bulk path to PostgreSQL rests on it. */
    @Test
    void what_lies_below_a_connection_can_be_reached() throws SQLException {
        try (var connection = database.open()) {
            assertThat(connection.isWrapperFor(JdbcConnectionBackwardsCompat.class)).isTrue();
            assertThat(connection.unwrap(JdbcConnectionBackwardsCompat.class)).isNotNull();
        }
    }

    /** The number that the database itself gives to a physical connection. */
    private int session() throws SQLException {
        try (var connection = database.open(); var answer = connection.createStatement().executeQuery("select session_id()")) {
            answer.next();
            return answer.getInt(1);
        }
    }

    private String refuse(String row, BusinessProblem no) throws SQLException {
        write(row);
        throw no;
    }

    private String write() throws SQLException {
        return write(newId());
    }

    private String write(String row) throws SQLException {
        try (var connection = database.open(); var insert = connection.prepareStatement("insert into proof (id) values (?)")) {
            insert.setString(1, row);
            insert.executeUpdate();
            return row;
        }
    }

    private boolean isThere(String row) throws SQLException {
        try (var connection = database.open(); var select = connection.prepareStatement("select 1 from proof where id = ?")) {
            select.setString(1, row);
            return select.executeQuery().next();
        }
    }

    private static EligibilityCheck check(String id) {
        var question = new EligibilityQuestion("01", "320681199001010021", null, LocalDate.of(2026, 3, 1), NOON, "test", Detail.FULL);
        var check = new EligibilityCheck(id, NOON, "civil", question);
        check.restsOn("qidong", "0", 0);
        check.answered(false, "UNKNOWN_PERSON", "{}");
        return check;
    }

    private static String newId() {
        return UUID.randomUUID().toString();
    }
}
