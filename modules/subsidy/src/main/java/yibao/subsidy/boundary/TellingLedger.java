package yibao.subsidy.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.UnaryOperator;
import yibao.enrolment.PersonRef;
import yibao.kernel.CertNo;
import yibao.kernel.Masked;
import yibao.kernel.Money;
import yibao.kernel.access.Caller;
import yibao.kernel.audit.Audit;
import yibao.kernel.audit.AuditEntry;
import yibao.kernel.db.Sql;
import yibao.kernel.platform.Clocks;
import yibao.kernel.platform.Database;
import yibao.kernel.platform.Transactions;
import yibao.kernel.problem.BusinessProblem;
import yibao.subsidy.EntryKind;
import yibao.subsidy.LedgerQuestion;
import yibao.subsidy.PersonLedger;
import yibao.subsidy.control.ClassNames;

/** Tells one person's ledger entry by entry, with the day from which each holds and the day on which we knew; audited. */
@Stateless
public class TellingLedger {

    private static final int LONGEST_PURPOSE = 200;

    private Database database;
    private Transactions transactions;
    private ClassNames names;
    private Audit audit;

    protected TellingLedger() {
    }

    @Inject
    public TellingLedger(Database database, Transactions transactions, ClassNames names, Audit audit) {
        this.database = database;
        this.transactions = transactions;
        this.names = names;
        this.audit = audit;
    }

    /**
     * @throws BusinessProblem PERSON_UNKNOWN where there is no ledger, or none that the caller may see; PURPOSE_MISSING;
     *         the code of {@link CertNo} for a number that cannot be
     */
    public PersonLedger tell(LedgerQuestion question, Caller caller) throws SQLException {
        PersonRef who = who(question);
        try (Connection connection = database.open()) {
            String seen = caller.scope().condition("insu_admdvs", "town_code");
            UnaryOperator<String> classes = names.classes();
            List<PersonLedger.Account> accounts = Sql.list(connection, row -> account(row, classes), """
                    select insutype, coverage_year, psn_idet_type, entitled, levied + corrected, corrected, by_finance, by_person, refunded
                    from subsidy_account where certno = ? and psn_cert_type = ? and\s""" + seen + " order by coverage_year desc, "
                    + "psn_idet_type", who.certno(), who.psnCertType());
            if (accounts.isEmpty()) {
                throw refused(question, who, caller);
            }
            List<PersonLedger.Entry> entries = Sql.list(connection, row -> entry(row, classes), """
                    select entry_no, coverage_year, psn_idet_type, kind, amount, cast(holds as varchar(10)), known, booked_at, source,
                      reason from subsidy_entry where certno = ? and psn_cert_type = ? order by coverage_year desc, entry_no""",
                    who.certno(), who.psnCertType());
            String name = Sql.get(connection, row -> row.getString(1), "select max(psn_name) from subsidy_account where certno = ? "
                    + "and psn_cert_type = ?", who.certno(), who.psnCertType());
            audit.record(connection, told(question, who, caller, "SHOWN", entries.size() + " entries"));
            return new PersonLedger(Masked.name(name), Masked.certno(who.certno()), accounts, entries);
        }
    }

    private static PersonRef who(LedgerQuestion question) {
        if (question.purpose() == null || question.purpose().isBlank() || question.purpose().length() > LONGEST_PURPOSE) {
            throw new BusinessProblem("subsidy", "PURPOSE_MISSING", 422, "请填写查询用途（至多 200 字）", "purpose");
        }
        if (CertNo.read(question.certType(), question.certNo()) instanceof CertNo.Good good) {
            return new PersonRef(question.certType(), good.certno());
        }
        CertNo.Bad bad = (CertNo.Bad) CertNo.read(question.certType(), question.certNo());
        throw new BusinessProblem("subsidy", bad.code(), 422, bad.message(), "certNo");
    }

    private static PersonLedger.Account account(ResultSet row, UnaryOperator<String> classes) throws SQLException {
        return new PersonLedger.Account(row.getString(1), row.getInt(2), row.getString(3), classes.apply(row.getString(3)),
                money(row, 4), money(row, 5), money(row, 6), money(row, 7), money(row, 8), money(row, 9));
    }

    private static PersonLedger.Entry entry(ResultSet row, UnaryOperator<String> classes) throws SQLException {
        EntryKind kind = EntryKind.valueOf(row.getString(4));
        return new PersonLedger.Entry(row.getLong(1), row.getInt(2), row.getString(3), classes.apply(row.getString(3)), kind.name(),
                kind.label(), money(row, 5), row.getString(6), moment(row, 7), moment(row, 8), row.getString(9), row.getString(10));
    }

    private static String money(ResultSet row, int column) throws SQLException {
        return Money.of(row.getBigDecimal(column)).toString();
    }

    private static String moment(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).atZoneSameInstant(Clocks.BUREAU).toOffsetDateTime()
                .truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** In a transaction of its own: the refusal rolls the other one back, and the attempt must stay on record. */
    private BusinessProblem refused(LedgerQuestion question, PersonRef who, Caller caller) {
        transactions.inNew(() -> {
            try (Connection connection = database.open()) {
                return audit.record(connection, told(question, who, caller, "UNKNOWN", null));
            }
        });
        return new BusinessProblem("subsidy", "PERSON_UNKNOWN", 404, "没有此人的资助台账，请核对证件类型和号码", "certNo");
    }

    private static AuditEntry told(LedgerQuestion question, PersonRef who, Caller caller, String outcome, String detail) {
        return new AuditEntry(caller.name(), "SUBSIDY_STORY", who.certno(), question.purpose(), "subsidy ledger", outcome, detail);
    }
}
