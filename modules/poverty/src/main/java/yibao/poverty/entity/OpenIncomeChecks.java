package yibao.poverty.entity;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yibao.enrolment.PersonRef;
import yibao.kernel.access.Scope;
import yibao.kernel.db.Sql;
import yibao.poverty.Member;
import yibao.poverty.OpenIncomeCheck;

/** Questions that civil affairs has not answered, within a scope. */
public class OpenIncomeChecks {
    private final Connection connection;
    private final Scope scope;

    public OpenIncomeChecks(Connection connection, Scope scope) {
        this.connection = connection;
        this.scope = scope;
    }

    /** Those behind the application numbered {@code after}. */
    public List<OpenIncomeCheck> after(long after, int limit) throws SQLException {
        List<OpenIncomeCheck> bare = Sql.list(connection, row -> new OpenIncomeCheck(row.getLong(1), row.getString(2), Stored.noOf(row.getLong(1)), List.of(),
                row.getString(3), row.getString(4), row.getObject(5, LocalDate.class), row.getObject(6, LocalDate.class), row.getObject(7, LocalDate.class)),
                "select a.number, r.request_id, a.insu_admdvs, a.town_code, a.consent_on, r.period_from, r.period_to from poverty_income_request r "
                + "join poverty_application a on a.application_id = r.application_id where r.answered_at is null and a.state = 'INCOME_CHECK' and a.number > ? "
                + "and " + scope.condition("a.insu_admdvs", "a.town_code") + " order by a.number fetch first " + limit + " rows only", after);
        List<OpenIncomeCheck> checks = new ArrayList<>(bare.size());
        for (OpenIncomeCheck check : bare) {
            checks.add(new OpenIncomeCheck(check.place(), check.requestId(), check.applicationNo(), members(check.requestId()), check.insuAdmdvs(),
                    check.townCode(), check.consentOn(), check.from(), check.to()));
        }
        return checks;
    }

    /** The application a question is about, where the caller may see it. */
    public Optional<String> application(String requestId) throws SQLException {
        return Sql.find(connection, row -> row.getString(1), "select a.application_id from poverty_income_request r join poverty_application a "
                + "on a.application_id = r.application_id where r.request_id = ? and " + scope.condition("a.insu_admdvs", "a.town_code"), requestId);
    }

    private List<Member> members(String requestId) throws SQLException {
        return Sql.list(connection, row -> new Member(new PersonRef(row.getString(1), row.getString(2)), row.getString(3), row.getString(4), row.getBoolean(5)),
                "select m.psn_cert_type, m.certno, m.psn_name, m.relation, m.patient from poverty_income_request r join poverty_member m "
                + "on m.application_id = r.application_id where r.request_id = ? order by m.line", requestId);
    }
}
