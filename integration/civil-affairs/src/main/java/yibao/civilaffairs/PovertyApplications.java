package yibao.civilaffairs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import yibao.enrolment.PersonRef;
import yibao.exchange.InboundMessage;
import yibao.exchange.Row;
import yibao.kernel.Dictionary;
import yibao.kernel.Money;
import yibao.kernel.intake.Intake;
import yibao.kernel.intake.Line;
import yibao.poverty.BankAccount;
import yibao.poverty.Member;
import yibao.poverty.OldCase;
import yibao.poverty.boundary.TakingOverRegister;

/** {@code poverty-applications/1}: the towns' old register of households poor by illness, to be taken over once. */
@ApplicationScoped
public class PovertyApplications implements InboundMessage<OldCase> {

    private static final Set<String> CLASSES = Set.of("1", "2", "3", "4", "5", "6");
    private static final Set<String> YES_NO = Set.of("1", "0");
    /** What must be filled where something was paid. */
    private static final List<String> SETTLED = List.of("meeting_date", "minutes_no", "notice_from", "notice_to", "decided_on", "valid_to", "bank_name",
            "account_name", "account_no");

    private TakingOverRegister door;
    private Dictionary dictionary;

    protected PovertyApplications() {
    }

    @Inject
    public PovertyApplications(TakingOverRegister door, Dictionary dictionary) {
        this.door = door;
        this.dictionary = dictionary;
    }

    @Override
    public String contract() {
        return "poverty-applications/1";
    }

    @Override
    public Set<String> requiredColumns() {
        return Set.of("source_no", "poverty_class", "insu_admdvs", "town_code", "relation", "patient", "psn_cert_type", "certno", "psn_name", "applied_on",
                "consent_date");
    }

    @Override
    public Set<String> optionalColumns() {
        return Set.of("household_no", "meeting_date", "minutes_no", "notice_from", "notice_to", "decided_on", "valid_to", "pay_date",
                "pay_amt", "bank_name", "account_name", "account_no");
    }

    @Override
    public List<String> keyColumns() {
        return List.of("source_no");
    }

    @Override
    public Optional<AmountColumn> amountColumn() {
        return Optional.of(row -> Money.findYuan(row.text("pay_amt")).map(Money::fen).orElse(0L));
    }

    @Override
    public OldCase read(Row row) {
        String sourceNo = row.required("source_no", 60);
        String povertyClass = row.code("poverty_class", CLASSES);
        String county = row.required("insu_admdvs", 6);
        String town = row.required("town_code", 12);
        String household = row.optional("household_no", 40);
        String relation = row.required("relation", 20);
        String patient = row.code("patient", YES_NO);
        String certType = row.code("psn_cert_type", dictionary.codes("psn_cert_type"));
        String certno = row.certno("psn_cert_type", "certno");
        String name = row.name("psn_name");
        LocalDate applied = row.date("applied_on");
        LocalDate consent = row.date("consent_date");
        OldCase.Settled settled = settled(row);
        if (settled.paidOn() != null) {
            needWhole(row);
        }
        return row.isGood() ? new OldCase(sourceNo, Integer.parseInt(povertyClass), county, town, household,
                new Member(new PersonRef(certType, certno), name, relation, "1".equals(patient)), applied, consent,
                settled.paidOn() == null ? null : settled) : null;
    }

    private static OldCase.Settled settled(Row row) {
        Money amount = row.text("pay_amt").isEmpty() ? Money.ZERO : row.positiveMoney("pay_amt");
        return new OldCase.Settled(row.optionalDate("meeting_date"), row.optional("minutes_no", 60), row.optionalDate("notice_from"), row.optionalDate("notice_to"),
                row.optionalDate("decided_on"), row.optionalDate("valid_to"), row.optionalDate("pay_date"), amount,
                new BankAccount(row.optional("bank_name", 100), row.optional("account_name", 100), row.optional("account_no", 40)));
    }

    private static void needWhole(Row row) {
        SETTLED.stream().filter(column -> row.text(column).isEmpty())
                .forEach(column -> row.fault(column, "REQUIRED_MISSING", "已发放的户须填 " + column));
    }

    @Override
    public Intake.Applied apply(Intake intake, Iterator<Line<OldCase>> lines) throws SQLException {
        return door.record(intake, lines);
    }
}
