package yibao.poverty.entity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import yibao.enrolment.PersonRef;
import yibao.kernel.Money;
import yibao.poverty.BankAccount;
import yibao.poverty.Consent;
import yibao.poverty.PovertyState;

/** An application's own row. What has not happened yet is null. */
public record Stored(long number, String applicationId, int povertyClass, String insuAdmdvs, String townCode,
        String householdNo, PovertyState state, OffsetDateTime since, int version, LocalDate appliedOn, String situation,
        Consent consent, BankAccount account, String returned, Money amount, LocalDate noticeFrom, LocalDate noticeTo,
        LocalDate shownTo, LocalDate decidedOn, LocalDate validFrom, LocalDate validTo) {

    static final String COLUMNS = "a.number, a.application_id, a.poverty_class, a.insu_admdvs, a.town_code, a.household_no, "
            + "a.state, a.since, a.version, a.applied_on, a.situation, a.consent_on, a.consent_by, a.consent_taken_by, "
            + "a.bank_name, a.account_name, a.account_no, a.returned, a.amount, a.notice_from, a.notice_to, a.shown_to, "
            + "a.decided_on, a.valid_from, a.valid_to";

    /** How the office calls it: no person can be read from it. */
    public String applicationNo() {
        return noOf(number);
    }

    static String noOf(long number) {
        return "YB" + "%08d".formatted(number);
    }

    /** Whoever stands first in the household; null while a draft names nobody. */
    static PersonRef applicant(ResultSet row, int column) throws SQLException {
        return row.getString(column) == null ? null : new PersonRef(row.getString(column), row.getString(column + 1));
    }

    static Stored read(ResultSet row) throws SQLException {
        LocalDate consent = row.getObject(12, LocalDate.class);
        String bank = row.getString(15);
        var amount = row.getBigDecimal(19);
        return new Stored(row.getLong(1), row.getString(2), row.getInt(3), row.getString(4), row.getString(5), row.getString(6),
                PovertyState.valueOf(row.getString(7)), row.getObject(8, OffsetDateTime.class), row.getInt(9), row.getObject(10, LocalDate.class),
                row.getString(11), consent == null ? null : new Consent(consent, row.getString(13), row.getString(14)),
                bank == null ? null : new BankAccount(bank, row.getString(16), row.getString(17)), row.getString(18),
                amount == null ? null : Money.of(amount), row.getObject(20, LocalDate.class), row.getObject(21, LocalDate.class),
                row.getObject(22, LocalDate.class), row.getObject(23, LocalDate.class), row.getObject(24, LocalDate.class), row.getObject(25, LocalDate.class));
    }
}
