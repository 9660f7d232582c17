package yibao.kernel.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same doctored chains on every database; see the two subclasses. */
abstract class AuditChainCases {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T01:00:00.123456789Z"), ZoneId.of("Asia/Shanghai"));
    static final AuditKey KEY = new AuditKey("a key of at least thirty-two characters");
    static final String CERTNO = "320681199001010026";
    static final String OTHER = "320681198501010028";
    final Audit audit = new Audit(KEY, CLOCK);
    final VerifyingAudit verifying = new VerifyingAudit(KEY);
    Connection connection;

    abstract String url() throws IOException;

    @BeforeEach
    void empty() throws Exception {
        Flyway.configure().dataSource(url(), null, null).locations("filesystem:src/main/resources/db/migration").load().migrate();
        connection = DriverManager.getConnection(url());
        connection.setAutoCommit(false);
        clear();
    }

    private void clear() throws SQLException {
        sql("delete from audit_event");
        sql("delete from audit_look");
        sql("delete from audit_head");
        sql("insert into audit_head (id, seq, head_hash, seal) values (1, 0, '" + AuditHead.START.hash() + "', null)");
        connection.commit();
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void emptyChainIsIntact() {
        assertThat(verifying.verify(connection)).isEqualTo(new Verdict.Intact(AuditHead.START));
    }

    @Test
    void chainAsWrittenIsIntact() {
        var head = writeFive();
        assertThat(head.seq()).isEqualTo(5);
        assertThat(verifying.verify(connection)).isEqualTo(new Verdict.Intact(head));
    }

    @Test
    void rolledBackChangeLeavesNoEvent() throws SQLException {
        var head = writeFive();
        connection.commit();
        audit.record(connection, look("看后撤销"));
        connection.rollback();
        assertThat(verifying.verify(connection)).isEqualTo(new Verdict.Intact(head));
    }

    @Test
    void noIdNumberIsStoredAnywhere() throws SQLException {
        audit.record(connection, new AuditEntry("civil", "ELIGIBILITY_CHECK", CERTNO, "核对 " + CERTNO, "check 1", "ELIGIBLE", "旧号 320681900101002"));
        var event = new AuditStore(connection).page(AuditFilter.ALL, null, Long.MAX_VALUE, 10).get(0);
        assertThat(event.toString()).doesNotContain(CERTNO).doesNotContain("900101002");
        assertThat(event.purpose()).isEqualTo("核对 320681********");
        assertThat(event.subject()).isEqualTo(KEY.subject(CERTNO));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {
            "changed field | update audit_event set outcome = 'ELIGIBLE' where seq = 3 | 3",
            "changed field difference | update audit_event set changes = replace(changes, '自报', '已核') where seq = 4 | 4",
            "removed field differences | update audit_event set changes = null where seq = 4 | 4",
            "added field differences | update audit_event set changes = '[]' where seq = 3 | 3",
            "changed time | update audit_event set happened = happened + interval '1' second where seq = 2 | 2",
            "text moved between fields | update audit_event set purpose = null, object_ref = '查询用途' where seq = 2 | 2",
            "removed row | delete from audit_event where seq = 3 | 3",
            "removed first row | delete from audit_event where seq = 1 | 1",
            "truncated tail | delete from audit_event where seq > 3 | 4",
            "all rows gone | delete from audit_event | 1",
            "renumbered after removal | delete from audit_event where seq = 3; update audit_event set seq = 3 where seq = 4; update audit_event set seq = 4 where seq = 5 | 3",
            "swapped rows | update audit_event set seq = 99 where seq = 2; update audit_event set seq = 2 where seq = 3; update audit_event set seq = 3 where seq = 99 | 2",
            "truncated tail and head set back | delete from audit_event where seq > 3; update audit_head set seq = 3, head_hash = (select event_hash from audit_event where seq = 3) | 3",
            "forged head | update audit_head set head_hash = 'f0f0' | 5",
            "forged seal | update audit_head set seal = 'f0f0' | 5",
            "head gone | delete from audit_head | 5",
            "row appended without the key | insert into audit_event select 6, happened, actor, action, subject, purpose, object_ref, outcome, detail, event_hash, event_hash, changes, people from audit_event where seq = 5 | 6"})
    void doctoredChainIsFoundAtItsFirstBadEvent(String how, String statements, long seq) throws SQLException {
        writeFive();
        for (var statement : statements.split(";")) sql(statement);
        assertThat(verifying.verify(connection)).isInstanceOfSatisfying(Verdict.Broken.class, broken -> assertThat(broken.seq()).isEqualTo(seq));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {
            "somebody taken out of a list | delete from audit_look where seq = 6 and line = 2",
            "somebody put in another's place | update audit_look set subject = 'f0f0' where seq = 6 and line = 1",
            "another answer | update audit_look set answered = 'PAID' where seq = 6 and line = 1",
            "somebody added to a list | insert into audit_look (seq, line, subject) values (6, 3, 'f0f0')",
            "people taken from the event | update audit_event set people = null where seq = 6",
            "people below an event that shows nobody | insert into audit_look (seq, line, subject) values (5, 1, 'f0f0')"})
    void doctoredListOfPeopleIsFound(String how, String statements) throws SQLException {
        writeFive();
        lookAtList();
        for (var statement : statements.split(";")) sql(statement);
        assertThat(verifying.verify(connection)).isInstanceOf(Verdict.Broken.class);
    }

    @Test
    void everybodyInAListIsFoundByTheirNumberAndTheEventSaysWhoLookedForWhat() throws SQLException {
        writeFive();
        lookAtList();
        assertThat(verifying.verify(connection)).isInstanceOf(Verdict.Intact.class);
        var store = new AuditStore(connection);
        var subject = KEY.subject(OTHER);
        var filter = new AuditFilter(null, null, OTHER, null, null, null, false);
        var found = store.page(filter, subject, Long.MAX_VALUE, 10);
        assertThat(found).extracting(AuditEvent::seq, AuditEvent::actor, AuditEvent::action, AuditEvent::purpose, AuditEvent::outcome)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(6L, "tax", "READ_DIFFERENCES", "催缴", "SHOWN_FULL"));
        assertThat(found.get(0).people()).startsWith("2 ");
        assertThat(new LookStore(connection).answers(subject, found)).containsExactly(java.util.Map.entry(6L, "UNPAID 320681********"));
        assertThat(store.page(new AuditFilter(null, null, CERTNO, null, null, null, true), KEY.subject(CERTNO), 0, 10)).hasSize(5);
    }

    private void lookAtList() {
        var full = new Disclosure(true, "催缴");
        audit.record(connection, new Look(new AuditEntry("tax", "READ_DIFFERENCES", null, full.purpose(), "390/2022", full.outcome(), null),
                java.util.List.of(new Seen(CERTNO, null), new Seen(OTHER, "UNPAID " + OTHER))));
    }

    @Test
    void chainRewrittenWithAnotherKeyIsFound() {
        new Audit(new AuditKey("another key of thirty-two characters"), CLOCK).record(connection, look("伪造"));
        assertThat(verifying.verify(connection)).isInstanceOfSatisfying(Verdict.Broken.class, broken -> assertThat(broken.seq()).isEqualTo(1));
    }

    @Test
    void wholeChainThrownAwayIsFoundByAHeadNotedElsewhere() throws SQLException {
        var noted = writeFive();
        clear();
        assertThat(verifying.verify(connection)).isEqualTo(new Verdict.Intact(AuditHead.START));
        assertThat(verifying.verify(connection, noted)).isInstanceOf(Verdict.Broken.class);
        writeFive();
        assertThat(verifying.verify(connection, noted)).isEqualTo(new Verdict.Intact(noted));
        assertThat(verifying.verify(connection, new AuditHead(4, "somebody else's"))).isInstanceOfSatisfying(Verdict.Broken.class,
                broken -> assertThat(broken.seq()).isEqualTo(4));
    }

    @Test
    void nothingIsWrittenBehindAForgedHead() throws SQLException {
        writeFive();
        sql("update audit_head set seq = 2");
        assertThatThrownBy(() -> audit.record(connection, look("再看"))).isInstanceOf(AuditUnavailable.class);
    }

    private AuditHead writeFive() {
        for (int i = 1; i < 4; i++) audit.record(connection, look("查询用途"));
        audit.record(connection, look("查询用途").with(FieldChanges.of("状态", "自报", "驳回")));
        return audit.record(connection, AuditEntry.of("system", "BATCH_APPLIED", "batch 7", "ACCEPTED", "5000 行"));
    }

    private AuditEntry look(String purpose) {
        return new AuditEntry("civil", "ELIGIBILITY_CHECK", CERTNO, purpose, null, "NOT_LISTED", null);
    }

    private void sql(String statement) throws SQLException {
        try (var sql = connection.createStatement()) {
            sql.executeUpdate(statement);
        }
    }
}
