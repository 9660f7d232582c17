package yibao.assistance.control;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import yibao.assistance.EligibilityQuestion;
import yibao.kernel.access.Scope;
import yibao.kernel.db.BulkInsert;

/** Keeps the checks of a list by the database's fastest road: the same rows that a single check writes. */
public final class KeptChecks {
    private final BulkInsert rows;
    private final String listId;
    private final String actor;
    private final Scope scope;
    private final Instant now;
    private final String pack;
    private final String version;

    public KeptChecks(Connection connection, String listId, String actor, Scope scope, Instant now, String pack, String version) throws SQLException {
        this.rows = BulkInsert.into(connection, "eligibility_check", "check_id", "asked_at", "actor", "psn_cert_type", "certno", "psn_name", "as_of",
                "known_at", "purpose", "detail_level", "eligible", "reason", "answer", "policy_pack", "policy_version", "scope_division", "hidden",
                "list_id", "list_line", "settlement_run");
        this.listId = listId;
        this.actor = actor;
        this.scope = scope;
        this.now = now;
        this.pack = pack;
        this.version = version;
    }

    /** {@code decided} has its number. */
    public void add(EligibilityQuestion question, Deciding.Decided decided, String answer, int line) throws SQLException {
        rows.add(decided.answer().checkId(), now, actor, question.certType(), question.certNo(), question.name(), question.asOf(),
                question.knownAt(), question.purpose(), question.detail().name(), decided.answer().eligible(),
                decided.answer().reasons().get(0).code().name(), answer, pack, version, scope.division(), decided.outOfScope(), listId, line,
                decided.settlementRun());
    }

    public void flush() throws SQLException {
        rows.flush();
    }
}
