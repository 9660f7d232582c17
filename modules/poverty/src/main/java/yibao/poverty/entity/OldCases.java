package yibao.poverty.entity;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import yibao.kernel.Money;
import yibao.kernel.db.Sql;
import yibao.poverty.Application;
import yibao.poverty.Consent;
import yibao.poverty.OldCase;
import yibao.poverty.PovertyAct;
import yibao.poverty.PovertyState;

/** Households of a register kept before, written down with the days on which things happened. */
public final class OldCases {

    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");
    private static final int OPENS = 9;

    private final Connection connection;
    private final String source;

    public OldCases(Connection connection, String source) {
        this.connection = connection;
        this.source = source;
    }

    /** What is known under that number: class, town and amount, to be compared. */
    public record Known(int povertyClass, String townCode, Money amount) {
        public boolean isOf(OldCase first) {
            return povertyClass == first.povertyClass() && townCode.equals(first.townCode())
                    && amount.equals(first.settled() == null ? Money.ZERO : first.settled().amount());
        }
    }

    public Optional<Known> find(String sourceNo) throws SQLException {
        return Sql.find(connection, row -> new Known(row.getInt(1), row.getString(2), Money.of(row.getBigDecimal(3))),
                "select poverty_class, town_code, coalesce((select sum(amount) from poverty_payment p where p.application_id = a.application_id), 0) "
                + "from poverty_application a where source_no = ?", sourceNo);
    }

    /** The file that all payments of one register belong to. */
    public String openFile(Instant now) throws SQLException {
        String fileId = UUID.randomUUID().toString();
        Sql.execute(connection, "insert into poverty_payment_file (file_id, state, proposed_by, confirmed_by, made_at) values (?, 'SENT', ?, ?, ?)",
                fileId, source, source, now);
        return fileId;
    }

    /** @param first the state that an application under review begins with */
    public void add(List<OldCase> household, PovertyState first, String fileId) throws SQLException {
        OldCase one = household.get(0);
        OldCase.Settled settled = one.settled();
        String id = UUID.randomUUID().toString();
        Applications applications = new Applications(connection);
        Consent consent = one.consentOn() == null ? null : new Consent(one.consentOn(), one.member().name(), source);
        applications.add(id, new Application(one.povertyClass(), one.insuAdmdvs(), one.townCode(), one.householdNo(),
                household.stream().map(OldCase::member).toList(), settled == null ? null : settled.account(), List.of(), consent, null), at(one.appliedOn()));
        Sql.execute(connection, "update poverty_application set source_no = ?, applied_on = ? where application_id = ?", one.sourceNo(), one.appliedOn(), id);
        if (settled == null) {
            step(id, PovertyAct.SUBMIT, one.appliedOn(), PovertyState.DRAFT, first);
            finish(id, first, one.appliedOn());
        } else {
            settle(id, one, settled, fileId);
        }
    }

    private void settle(String id, OldCase one, OldCase.Settled settled, String fileId) throws SQLException {
        step(id, PovertyAct.SUBMIT, one.appliedOn(), PovertyState.DRAFT, PovertyState.JOINT_MEETING);
        step(id, PovertyAct.MEET, settled.metOn(), PovertyState.JOINT_MEETING, PovertyState.PUBLIC_NOTICE);
        step(id, PovertyAct.PUBLISH, settled.noticeFrom(), PovertyState.PUBLIC_NOTICE, PovertyState.ON_NOTICE);
        step(id, PovertyAct.END_NOTICE, settled.noticeTo().plusDays(1), PovertyState.ON_NOTICE, PovertyState.DECISION);
        step(id, PovertyAct.GRANT, settled.decidedOn(), PovertyState.DECISION, PovertyState.PAYMENT);
        step(id, PovertyAct.ORDER_PAYMENT, settled.paidOn(), PovertyState.PAYMENT, PovertyState.SENT);
        step(id, PovertyAct.PAY, settled.paidOn(), PovertyState.SENT, PovertyState.PAID);
        step(id, PovertyAct.CLOSE, settled.paidOn(), PovertyState.PAID, PovertyState.CLOSED);
        Applications applications = new Applications(connection);
        applications.amount(id, settled.amount());
        applications.published(id, settled.noticeFrom(), settled.noticeTo(), null);
        applications.decided(id, settled.decidedOn(), settled.decidedOn(), settled.validTo());
        Sql.execute(connection, "insert into poverty_payment (payment_id, file_id, application_id, live, attempt, bank_name, account_name, account_no, amount, version, "
                + "state, settled_on) values (?, ?, ?, ?, 1, ?, ?, ?, ?, 1, 'PAID', ?)", UUID.randomUUID().toString(), fileId, id, id, settled.account().bankName(),
                settled.account().accountName(), settled.account().accountNo(), settled.amount(), settled.paidOn());
        finish(id, PovertyState.CLOSED, settled.paidOn());
    }

    private void step(String id, PovertyAct act, LocalDate on, PovertyState from, PovertyState to) throws SQLException {
        new Life(connection).step(id, act, source, at(on), from, to, null);
    }

    private void finish(String id, PovertyState state, LocalDate on) throws SQLException {
        Sql.execute(connection, "update poverty_application set state = ?, since = ? where application_id = ?", state.name(), at(on), id);
    }

    private static Instant at(LocalDate day) {
        return day.atTime(OPENS, 0).atZone(OFFICE).toInstant();
    }
}
