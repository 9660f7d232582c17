package yibao.poverty.entity;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import yibao.kernel.Money;
import yibao.kernel.access.Scope;
import yibao.kernel.db.Sql;
import yibao.poverty.BankAccount;
import yibao.poverty.PaymentFile;
import yibao.poverty.PaymentLine;
import yibao.poverty.PovertyState;

/** Orders to pay, by file; the key of what is under way stands in the table, so that nobody is paid twice. */
public final class Payments {

    private static final String LINE = "select p.payment_id, p.file_id, p.application_id, a.number, p.attempt, p.bank_name, p.account_name, p.account_no, "
            + "p.amount, p.state, p.settled_on, p.reason, m.psn_cert_type, m.certno from poverty_payment p join poverty_application a on a.application_id = p.application_id "
            + "left join poverty_member m on m.application_id = p.application_id and m.line = 1 where ";
    private static final String FILE = "select f.number, f.file_id, f.state, count(p.payment_id), coalesce(sum(p.amount), 0), "
            + "count(case when p.state = 'PAID' then 1 end), count(case when p.state = 'RETURNED' then 1 end), f.proposed_by, f.confirmed_by, f.made_at "
            + "from poverty_payment_file f join poverty_payment p on p.file_id = f.file_id ";
    private static final String GROUPED = " group by f.number, f.file_id, f.state, f.proposed_by, f.confirmed_by, f.made_at ";

    private final Connection connection;

    public Payments(Connection connection) {
        this.connection = connection;
    }

    /** What is granted and not ordered yet, in the scope. */
    public List<Stored> due(Scope scope) throws SQLException {
        return Sql.list(connection, Stored::read, "select " + Stored.COLUMNS + " from poverty_application a where a.state = ? and "
                + scope.condition("a.insu_admdvs", "a.town_code") + " order by a.number", PovertyState.PAYMENT.name());
    }

    /** What was proposed for these households and never ordered. */
    public void forgetProposed(List<Stored> all) throws SQLException {
        for (Stored one : all) {
            Sql.execute(connection, "delete from poverty_payment where application_id = ? and state = 'PROPOSED'", one.applicationId());
        }
        Sql.execute(connection, "delete from poverty_payment_file where state = 'PROPOSED' and not exists (select 1 from poverty_payment p "
                + "where p.file_id = poverty_payment_file.file_id)");
    }

    public void propose(String fileId, List<Stored> all, String by, Instant now) throws SQLException {
        Sql.execute(connection, "insert into poverty_payment_file (file_id, state, proposed_by, made_at) values (?, 'PROPOSED', ?, ?)", fileId, by, now);
        for (Stored one : all) {
            Sql.execute(connection, "insert into poverty_payment (payment_id, file_id, application_id, attempt, bank_name, account_name, account_no, amount, "
                    + "version, state) values (?, ?, ?, (select count(*) + 1 from poverty_payment where application_id = ? and state <> 'PROPOSED'), ?, ?, ?, ?, ?, 'PROPOSED')",
                    UUID.randomUUID().toString(), fileId, one.applicationId(), one.applicationId(), one.account().bankName(),
                    one.account().accountName(), one.account().accountNo(), one.amount(), one.version());
        }
    }

    /** A line of a proposed file with the version of the application that was seen. */
    public record Wanted(String paymentId, String applicationId, Money amount, int version) {
    }

    public List<Wanted> wanted(String fileId) throws SQLException {
        return Sql.list(connection, row -> new Wanted(row.getString(1), row.getString(2), Money.of(row.getBigDecimal(3)), row.getInt(4)),
                "select payment_id, application_id, amount, version from poverty_payment where file_id = ? order by application_id", fileId);
    }

    public void send(String fileId, String confirmedBy, Instant now) throws SQLException {
        Sql.execute(connection, "update poverty_payment set state = 'SENT', live = application_id where file_id = ?", fileId);
        Sql.execute(connection, "update poverty_payment_file set state = 'SENT', confirmed_by = ?, made_at = ? where file_id = ?", confirmedBy, now, fileId);
    }

    public void paid(String paymentId, LocalDate on) throws SQLException {
        Sql.execute(connection, "update poverty_payment set state = 'PAID', settled_on = ? where payment_id = ?", on, paymentId);
    }

    public void returned(String paymentId, LocalDate on, String reason) throws SQLException {
        Sql.execute(connection, "update poverty_payment set state = 'RETURNED', live = null, settled_on = ?, reason = ? where payment_id = ?", on, reason, paymentId);
    }

    public Optional<PaymentLine> find(String paymentId) throws SQLException {
        return Sql.find(connection, Payments::read, LINE + "p.payment_id = ? and p.state <> 'PROPOSED'", paymentId);
    }

    /** Those that were sent, oldest first. */
    public List<PaymentLine> ofApplication(String applicationId) throws SQLException {
        return Sql.list(connection, Payments::read, LINE + "p.application_id = ? and p.state <> 'PROPOSED' order by p.attempt", applicationId);
    }

    public List<PaymentLine> ofFile(String fileId, Scope scope) throws SQLException {
        return Sql.list(connection, Payments::read, LINE + "p.file_id = ? and " + scope.condition("a.insu_admdvs", "a.town_code") + " order by a.number", fileId);
    }

    /** What the bank gave back and has not been mended. */
    public List<PaymentLine> bounced(Scope scope) throws SQLException {
        return Sql.list(connection, Payments::read, LINE + "p.state = 'RETURNED' and a.state = 'BOUNCED' and p.attempt = (select max(l.attempt) from "
                + "poverty_payment l where l.application_id = p.application_id and l.state = 'RETURNED') and "
                + scope.condition("a.insu_admdvs", "a.town_code") + " order by a.number");
    }

    public List<PaymentFile> files(long below, int size, Scope scope) throws SQLException {
        return Sql.list(connection, Payments::file, FILE + "join poverty_application a on a.application_id = p.application_id where f.number < ? and "
                + scope.condition("a.insu_admdvs", "a.town_code") + GROUPED + "order by f.number desc fetch first " + size + " rows only", below);
    }

    public Optional<PaymentFile> findFile(String fileId) throws SQLException {
        return Sql.find(connection, Payments::file, FILE + "where f.file_id = ?" + GROUPED, fileId);
    }

    private static PaymentFile file(ResultSet row) throws SQLException {
        return new PaymentFile(row.getLong(1), row.getString(2), row.getString(3), row.getInt(4), Money.of(row.getBigDecimal(5)), row.getInt(6),
                row.getInt(7), row.getString(8), row.getString(9), row.getObject(10, OffsetDateTime.class).toInstant());
    }

    private static PaymentLine read(ResultSet row) throws SQLException {
        return new PaymentLine(row.getString(1), row.getString(2), row.getString(3), Stored.noOf(row.getLong(4)), row.getInt(5),
                Stored.applicant(row, 13), new BankAccount(row.getString(6), row.getString(7), row.getString(8)), Money.of(row.getBigDecimal(9)), row.getString(10),
                row.getObject(11, LocalDate.class), row.getString(12));
    }
}
