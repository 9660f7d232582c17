package yibao.subsidy.boundary;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import yibao.kernel.Money;
import yibao.kernel.access.Caller;
import yibao.kernel.access.Role;
import yibao.kernel.audit.Audit;
import yibao.kernel.audit.AuditEntry;
import yibao.kernel.db.Sql;
import yibao.kernel.foureyes.Proposal;
import yibao.kernel.foureyes.ProposalHandler;
import yibao.kernel.platform.Database;
import yibao.kernel.problem.BusinessProblem;
import yibao.premium.CoverageYear;
import yibao.subsidy.FinancePayment;
import yibao.subsidy.Statement;
import yibao.subsidy.control.CountyOnly;
import yibao.subsidy.entity.Accounts;
import yibao.subsidy.entity.StatedAccounts;

/** Books what finance paid to the people it was paid for, when a second person of finance agrees. */
@ApplicationScoped
public class PaymentHandler implements ProposalHandler {

    public static final String KIND = "SUBSIDY_PAYMENT";

    private static final ObjectMapper JSON = new ObjectMapper();

    private ListingStatements statements;
    private Database database;
    private Audit audit;
    private Clock clock;

    protected PaymentHandler() {
    }

    @Inject
    public PaymentHandler(ListingStatements statements, Database database, Audit audit, Clock clock) {
        this.statements = statements;
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    static String payload(FinancePayment payment) {
        return JSON.createObjectNode().put("stmtNo", payment.stmtNo()).put("paidOn", payment.paidOn().toString())
                .put("voucherNo", payment.voucherNo()).put("amount", payment.amount().toString()).toString();
    }

    private static FinancePayment read(Proposal proposal) {
        try {
            JsonNode said = JSON.readTree(proposal.payload());
            return new FinancePayment(said.path("stmtNo").asText(), LocalDate.parse(said.path("paidOn").asText()),
                    said.path("voucherNo").asText(), Money.ofYuan(said.path("amount").asText()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Set<String> roles() {
        return Set.of(Role.Key.FINANCE);
    }

    @Override
    public void check(Proposal proposal, Caller caller) {
        CountyOnly.check(caller);
        FinancePayment payment = read(proposal);
        try {
            Statement statement = statements.get(payment.stmtNo());
            if (statement.payments().stream().anyMatch(earlier -> earlier.voucherNo().equals(payment.voucherNo()))) {
                throw problem("VOUCHER_TWICE", 409, "凭证 " + payment.voucherNo() + " 已登记过，请核对", "voucherNo");
            }
            if (payment.paidOn().isAfter(LocalDate.now(clock))) {
                throw problem("PAID_IN_FUTURE", 422, "付款日期 " + payment.paidOn() + " 晚于今天，请核对", "paidOn");
            }
            Money open = Money.ofYuan(statement.outstanding());
            if (open.isPositive() ? !payment.amount().isPositive() || payment.amount().compareTo(open) > 0
                    : !payment.amount().equals(open)) {
                throw problem("AMOUNT_EXCEEDS", 422, "结算单 " + payment.stmtNo() + " 尚未付 " + open + " 元，付款 " + payment.amount()
                        + " 元不符，请核对", "amount");
            }
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Override
    public String apply(Proposal proposal, Caller confirmedBy) {
        FinancePayment payment = read(proposal);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        try (Connection connection = database.open()) {
            Statement statement = statements.get(payment.stmtNo());
            CoverageYear of = new CoverageYear(statement.insutype(), statement.year());
            Money before = Money.ofYuan(statement.paid());
            long people = accounts(connection, of, payment.stmtNo()).pay(before, before.plus(payment.amount()),
                    new StatedAccounts.Payment(payment.paidOn(), now, payment.stmtNo(), "财政付款，凭证 " + payment.voucherNo()));
            Sql.execute(connection, """
                    insert into subsidy_payment (payment_id, stmt_no, paid_on, voucher_no, amount, proposed_by, confirmed_by, booked_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?)""", UUID.randomUUID().toString(), payment.stmtNo(), payment.paidOn(),
                    payment.voucherNo(), payment.amount(), proposal.proposedBy(), confirmedBy.name(), now);
            Accounts.rebuild(connection, of);
            audit.record(connection, AuditEntry.of(confirmedBy.name(), KIND, payment.stmtNo(), "BOOKED", payment.amount()
                    + " yuan, proposed by " + proposal.proposedBy()));
            return "结算单 " + payment.stmtNo() + " 付款 " + payment.amount() + " 元已记入 " + people + " 人的台账";
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static StatedAccounts accounts(Connection connection, CoverageYear of, String stmtNo) throws SQLException {
        return Sql.get(connection, row -> new StatedAccounts(connection, of, row.getLong(1), row.getLong(2)),
                "select after_entry, through_entry from subsidy_statement where stmt_no = ?", stmtNo);
    }

    private static BusinessProblem problem(String code, int status, String message, String place) {
        return new BusinessProblem("subsidy", code, status, message, place);
    }
}
