package yibao.poverty.entity;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import yibao.enrolment.PersonRef;
import yibao.kernel.db.Sql;
import yibao.poverty.Assets;
import yibao.poverty.IncomeRequest;
import yibao.poverty.Member;
import yibao.poverty.PovertyState;

/** Questions to civil affairs about the income of households, and their answers. */
public final class IncomeRequests {

    private final Connection connection;

    public IncomeRequests(Connection connection) {
        this.connection = connection;
    }

    /** A question that was asked. {@code answer} is null as long as it waits or where somebody answered by hand. */
    public record Asked(String requestId, String applicationId, boolean answered, Assets answer) {
    }

    /** Applications that wait for civil affairs and about which no question is on its way. */
    public List<Stored> unasked() throws SQLException {
        return Sql.list(connection, Stored::read, "select " + Stored.COLUMNS + " from poverty_application a where a.state = ? and not exists "
                + "(select 1 from poverty_income_request r where r.application_id = a.application_id and r.answered_at is null) order by a.number",
                PovertyState.INCOME_CHECK.name());
    }

    public void ask(String requestId, String mailing, String applicationId, LocalDate from, LocalDate to, Instant now) throws SQLException {
        Sql.execute(connection, "insert into poverty_income_request (request_id, mailing, application_id, period_from, period_to, asked_at) "
                + "values (?, ?, ?, ?, ?, ?)", requestId, mailing, applicationId, from, to, now);
    }

    public List<IncomeRequest> list(String mailing) throws SQLException {
        return Sql.list(connection, row -> new IncomeRequest(row.getString(1), Stored.noOf(row.getLong(2)),
                new Member(new PersonRef(row.getString(3), row.getString(4)), row.getString(5), row.getString(6), row.getBoolean(7)),
                row.getString(8), row.getString(9), row.getObject(10, LocalDate.class), row.getObject(11, LocalDate.class), row.getObject(12, LocalDate.class)),
                "select r.request_id, a.number, m.psn_cert_type, m.certno, m.psn_name, m.relation, m.patient, a.insu_admdvs, a.town_code, a.consent_on, "
                + "r.period_from, r.period_to from poverty_income_request r join poverty_application a on a.application_id = r.application_id "
                + "join poverty_member m on m.application_id = a.application_id where r.mailing = ? order by a.number, m.line", mailing);
    }

    public Optional<Asked> find(String requestId) throws SQLException {
        return Sql.find(connection, row -> new Asked(row.getString(1), row.getString(2), row.getObject(3) != null,
                row.getString(4) == null ? null : Life.read(row.getString(4), Assets.class)),
                "select request_id, application_id, answered_at, answer from poverty_income_request where request_id = ?", requestId);
    }

    public void answer(String requestId, Assets assets, Instant now) throws SQLException {
        Sql.execute(connection, "update poverty_income_request set answered_at = ?, answer = ? where request_id = ?", now, Life.write(assets), requestId);
    }

    /** By hand, or because the application was handed back: an answer that still comes has nothing to say any more. */
    public void answered(String applicationId, Instant now) throws SQLException {
        Sql.execute(connection, "update poverty_income_request set answered_at = ? where application_id = ? and answered_at is null", now, applicationId);
    }
}
