package yibao.enrolment.entity;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import yibao.enrolment.IdentityCase;
import yibao.enrolment.IdentityReason;
import yibao.enrolment.IdentityVerdict;
import yibao.enrolment.PersonRef;
import yibao.enrolment.Register;
import yibao.enrolment.control.Suspicion;
import yibao.kernel.access.Scope;
import yibao.kernel.db.Sql;

/** The cases as they stand in the database. */
public class IdentityCases {
    private static final String COLUMNS = """
            select case_no, reasons, psn_cert_type, certno, town_code, other_cert_type, other_certno, other_town, state,
              verdict, kept, facts, found_at from identity_case where
            """;
    private final Connection connection;

    public IdentityCases(Connection connection) {
        this.connection = connection;
    }

    /** What is kept of a case while a search runs. */
    public record Kept(long caseNo, String facts, String state, String decidedFacts) {
    }

    public Map<String, Kept> all() throws SQLException {
        Map<String, Kept> cases = new HashMap<>();
        Sql.forEach(connection, row -> cases.put(row.getString(1), new Kept(row.getLong(2), row.getString(3),
                row.getString(4), row.getString(5))), "select case_key, case_no, facts, state, decided_facts from identity_case");
        return cases;
    }

    public void add(long caseNo, Suspicion found, int year, Instant now) throws SQLException {
        Sql.execute(connection, """
                insert into identity_case (case_no, case_key, pair, reasons, psn_cert_type, certno, insu_admdvs, town_code,
                  other_cert_type, other_certno, other_admdvs, other_town, facts, state, coverage_year, found_at, seen_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN', ?, ?, ?)""", caseNo, found.caseKey(),
                found.other() != null, words(found), found.first().who().psnCertType(), found.first().who().certno(),
                home(found.first()).county(), home(found.first()).townCode(),
                found.other() == null ? null : found.other().who().psnCertType(),
                found.other() == null ? null : found.other().who().certno(), home(second(found)).county(),
                home(second(found)).townCode(), found.facts(), year, now, now);
    }

    /** Found again with other facts, or after it had gone. A verdict holds as long as its facts do. */
    public void seeAgain(Kept kept, Suspicion found, int year, Instant now) throws SQLException {
        boolean decided = found.facts().equals(kept.decidedFacts());
        Sql.execute(connection, """
                update identity_case set reasons = ?, facts = ?, state = ?, insu_admdvs = ?, town_code = ?, other_admdvs = ?,
                  other_town = ?, coverage_year = ?, seen_at = ? where case_no = ?""", words(found), found.facts(),
                decided ? "DECIDED" : "OPEN", home(found.first()).county(), home(found.first()).townCode(),
                home(second(found)).county(), home(second(found)).townCode(), year, now, kept.caseNo());
        if (!decided) {
            Sql.execute(connection, "update identity_case set verdict = null, kept = null where case_no = ?", kept.caseNo());
        }
    }

    public void gone(long caseNo) throws SQLException {
        Sql.execute(connection, "update identity_case set state = 'GONE' where case_no = ?", caseNo);
    }

    public void decide(long caseNo, IdentityVerdict verdict, String kept) throws SQLException {
        Sql.execute(connection, "update identity_case set state = 'DECIDED', verdict = ?, kept = ?, decided_facts = facts "
                + "where case_no = ?", verdict.name(), kept, caseNo);
    }

    /** A case about two registers is seen by whoever may see both. */
    public static String visible(Scope scope) {
        return scope.condition("insu_admdvs", "town_code") + " and " + scope.condition("other_admdvs", "other_town");
    }

    public Optional<IdentityCase> find(long caseNo, Scope scope) throws SQLException {
        return Sql.find(connection, IdentityCases::read, COLUMNS + "case_no = ? and " + visible(scope), caseNo);
    }

    public List<IdentityCase> list(String condition, Object... parameters) throws SQLException {
        return Sql.list(connection, IdentityCases::read, COLUMNS + condition, parameters);
    }

    private static Register second(Suspicion found) {
        return found.other() == null ? found.first() : found.other();
    }

    private static Register.Cover home(Register register) {
        return register.home();
    }

    private static String words(Suspicion found) {
        return found.reasons().stream().map(Enum::name).collect(Collectors.joining(","));
    }

    private static IdentityCase read(ResultSet row) throws SQLException {
        var reasons = Arrays.stream(row.getString(2).split(",")).map(IdentityReason::valueOf).toList();
        var other = row.getString(7) == null ? null : new PersonRef(row.getString(6), row.getString(7));
        var verdict = row.getString(10) == null ? null : IdentityVerdict.valueOf(row.getString(10));
        return new IdentityCase(row.getLong(1), reasons, new PersonRef(row.getString(3), row.getString(4)), row.getString(5),
                other, row.getString(8), IdentityCase.State.valueOf(row.getString(9)), verdict, row.getString(11),
                row.getString(12), row.getObject(13, OffsetDateTime.class).toInstant().toString());
    }
}
