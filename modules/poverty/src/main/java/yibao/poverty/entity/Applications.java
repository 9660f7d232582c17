package yibao.poverty.entity;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import yibao.enrolment.PersonRef;
import yibao.kernel.Money;
import yibao.kernel.access.Scope;
import yibao.kernel.db.Sql;
import yibao.poverty.Application;
import yibao.poverty.BankAccount;
import yibao.poverty.Consent;
import yibao.poverty.HandedDocument;
import yibao.poverty.Member;
import yibao.poverty.PovertyState;

/** Applications with the people and papers in them. */
public final class Applications {

    private final Connection connection;

    public Applications(Connection connection) {
        this.connection = connection;
    }

    /**
     * Another application with one of the same people, which is on its way or was granted and is still valid.
     *
     * @param underWay also those that nobody has granted yet
     */
    public Optional<Stored> findOther(String applicationId, LocalDate today, boolean underWay) throws SQLException {
        return Sql.find(connection, Stored::read, "select " + Stored.COLUMNS + " from poverty_application a where a.application_id <> ? and (a.valid_to >= ?"
                + (underWay ? " or a.state not in ('DRAFT', 'RETURNED', 'REFUSED', 'WITHDRAWN', 'CLOSED')" : "") + ") and exists (select 1 from poverty_member m "
                + "join poverty_member own on own.certno = m.certno and own.psn_cert_type = m.psn_cert_type where m.application_id = a.application_id "
                + "and own.application_id = ?) order by a.number fetch first 1 row only", applicationId, today, applicationId);
    }

    /** Outside of the scope there is nothing. */
    public Optional<Stored> find(String applicationId, Scope scope) throws SQLException {
        return Sql.find(connection, Stored::read, "select " + Stored.COLUMNS + " from poverty_application a where a.application_id = ? and "
                + scope.condition("a.insu_admdvs", "a.town_code"), applicationId);
    }

    /** The same, and nobody else touches it before the transaction ends. */
    public Optional<Stored> lock(String applicationId, Scope scope) throws SQLException {
        Sql.find(connection, row -> row.getString(1), "select application_id from poverty_application where application_id = ? for update", applicationId);
        return find(applicationId, scope);
    }

    public void add(String applicationId, Application form, Instant now) throws SQLException {
        Sql.execute(connection, "insert into poverty_application (application_id, poverty_class, insu_admdvs, town_code, state, since, version) "
                + "values (?, ?, ?, ?, ?, ?, 1)", applicationId, form.povertyClass(), form.insuAdmdvs(), form.townCode(), PovertyState.DRAFT.name(), now);
        write(applicationId, form);
    }

    /** Everything that was handed in, as it now is. */
    public void write(String applicationId, Application form) throws SQLException {
        Consent consent = form.consent();
        Sql.execute(connection, "update poverty_application set poverty_class = ?, insu_admdvs = ?, town_code = ?, household_no = ?, situation = ?, "
                + "consent_on = ?, consent_by = ?, consent_taken_by = ? where application_id = ?", form.povertyClass(), form.insuAdmdvs(),
                form.townCode(), form.householdNo(), form.situation(), consent == null ? null : consent.on(),
                consent == null ? null : consent.givenBy(), consent == null ? null : consent.takenBy(), applicationId);
        writeAccount(applicationId, form.account());
        Sql.execute(connection, "delete from poverty_member where application_id = ?", applicationId);
        int line = 0;
        for (Member member : form.members()) {
            Sql.execute(connection, "insert into poverty_member (application_id, line, psn_cert_type, certno, psn_name, relation, patient) "
                    + "values (?, ?, ?, ?, ?, ?, ?)", applicationId, ++line, member.who().psnCertType(), member.who().certno(), member.name(),
                    member.relation(), member.patient());
        }
        Sql.execute(connection, "delete from poverty_document where application_id = ?", applicationId);
        line = 0;
        for (HandedDocument document : form.documents()) {
            Sql.execute(connection, "insert into poverty_document (application_id, line, kind, note) values (?, ?, ?, ?)", applicationId,
                    ++line, document.kind(), document.note());
        }
    }

    public void writeAccount(String applicationId, BankAccount account) throws SQLException {
        Sql.execute(connection, "update poverty_application set bank_name = ?, account_name = ?, account_no = ? where application_id = ?",
                account == null ? null : account.bankName(), account == null ? null : account.accountName(),
                account == null ? null : account.accountNo(), applicationId);
    }

    public List<Member> members(String applicationId) throws SQLException {
        return Sql.list(connection, row -> new Member(new PersonRef(row.getString(1), row.getString(2)), row.getString(3), row.getString(4),
                row.getBoolean(5)), "select psn_cert_type, certno, psn_name, relation, patient from poverty_member where application_id = ? order by line",
                applicationId);
    }

    public Application form(Stored stored) throws SQLException {
        List<HandedDocument> documents = Sql.list(connection, row -> new HandedDocument(row.getString(1), row.getString(2)),
                "select kind, note from poverty_document where application_id = ? order by line", stored.applicationId());
        return new Application(stored.povertyClass(), stored.insuAdmdvs(), stored.townCode(), stored.householdNo(),
                members(stored.applicationId()), stored.account(), documents, stored.consent(), stored.situation());
    }

    public void move(Stored stored, PovertyState to, Instant now) throws SQLException {
        Sql.execute(connection, "update poverty_application set version = version + 1, state = ?, since = case when state = ? then since else ? end "
                + "where application_id = ?", to.name(), to.name(), now, stored.applicationId());
    }

    public void applied(String applicationId, LocalDate on) throws SQLException {
        Sql.execute(connection, "update poverty_application set applied_on = coalesce(applied_on, ?), returned = null where application_id = ?", on, applicationId);
    }

    public void returned(String applicationId, String reason) throws SQLException {
        Sql.execute(connection, "update poverty_application set returned = ? where application_id = ?", reason, applicationId);
    }

    public void amount(String applicationId, Money amount) throws SQLException {
        Sql.execute(connection, "update poverty_application set amount = ? where application_id = ?", amount, applicationId);
    }

    public void published(String applicationId, LocalDate from, LocalDate to, LocalDate shownTo) throws SQLException {
        Sql.execute(connection, "update poverty_application set notice_from = ?, notice_to = ?, shown_to = ? where application_id = ?", from, to, shownTo, applicationId);
    }

    /** Nobody may read it any more. */
    public void takenDown(String applicationId) throws SQLException {
        Sql.execute(connection, "update poverty_application set shown_to = null where application_id = ?", applicationId);
    }

    /** @param validFrom null where it was refused */
    public void decided(String applicationId, LocalDate on, LocalDate validFrom, LocalDate validTo) throws SQLException {
        Sql.execute(connection, "update poverty_application set decided_on = ?, valid_from = ?, valid_to = ? where application_id = ?", on, validFrom, validTo, applicationId);
    }
}
