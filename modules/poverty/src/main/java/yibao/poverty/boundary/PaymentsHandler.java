package yibao.poverty.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yibao.kernel.Money;
import yibao.kernel.access.Caller;
import yibao.kernel.access.Role;
import yibao.kernel.foureyes.Proposal;
import yibao.kernel.foureyes.ProposalHandler;
import yibao.kernel.platform.Database;
import yibao.poverty.PaymentsOrdered;
import yibao.poverty.PovertyAct;
import yibao.poverty.control.ApplicationOffice;
import yibao.poverty.control.No;
import yibao.poverty.entity.Payments;
import yibao.poverty.entity.Stored;

/** Orders a file of payments when a second person agrees: all of it or nothing, and only as it was proposed. */
@ApplicationScoped
public class PaymentsHandler implements ProposalHandler {

    public static final String KIND = "PAY_POVERTY";
    private static final Pattern FILE = Pattern.compile("\"file\":\"([0-9a-f-]{36})\"");

    private ApplicationOffice office;
    private Event<PaymentsOrdered> ordered;
    private Database database;

    protected PaymentsHandler() {
    }

    @Inject
    public PaymentsHandler(ApplicationOffice office, Event<PaymentsOrdered> ordered, Database database) {
        this.office = office;
        this.ordered = ordered;
        this.database = database;
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
        try (Connection connection = database.open()) {
            for (Payments.Wanted wanted : getWhole(connection, proposal)) {
                getUnchanged(connection, wanted, caller);
            }
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Override
    public String apply(Proposal proposal, Caller confirmedBy) {
        String fileId = fileOf(proposal);
        try (Connection connection = database.open()) {
            Payments payments = new Payments(connection);
            int count = 0;
            for (Payments.Wanted wanted : getWhole(connection, proposal)) {
                office.move(connection, getUnchanged(connection, wanted, confirmedBy), PovertyAct.ORDER_PAYMENT, wanted.amount() + " 元",
                        proposal.proposedBy() + "+" + confirmedBy.name());
                count++;
            }
            payments.send(fileId, confirmedBy.name(), office.now());
            ordered.fire(new PaymentsOrdered(fileId));
            return count + " 户已送银行发放";
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** What will be carried out, as it stands in the proposal. */
    static String payload(String fileId, int payments, Money sum) {
        return "{\"file\":\"" + fileId + "\",\"payments\":" + payments + ",\"amount\":\"" + sum + "\"}";
    }

    /** @throws yibao.kernel.problem.BusinessProblem NOT_ALLOWED_NOW where it is not what was proposed: somebody has proposed some of it anew */
    private static List<Payments.Wanted> getWhole(Connection connection, Proposal proposal) throws SQLException {
        String fileId = fileOf(proposal);
        List<Payments.Wanted> all = new Payments(connection).wanted(fileId);
        Money sum = all.stream().map(Payments.Wanted::amount).reduce(Money.ZERO, Money::plus);
        if (!payload(fileId, all.size(), sum).equals(proposal.payload())) {
            throw No.notNow("发放内容在提出后有变化，整份发放不能确认，请退回后重新提出");
        }
        return all;
    }

    private Stored getUnchanged(Connection connection, Payments.Wanted wanted, Caller caller) throws SQLException {
        Stored stored = office.take(connection, wanted.applicationId(), PovertyAct.ORDER_PAYMENT, caller);
        if (stored.version() != wanted.version() || !wanted.amount().equals(stored.amount())) {
            throw No.notNow(stored.applicationNo() + " 在提出后有变化，整份发放不能确认，请退回后重新提出");
        }
        return stored;
    }

    private static String fileOf(Proposal proposal) {
        Matcher file = FILE.matcher(proposal.payload());
        if (!file.find()) {
            throw new IllegalStateException("a proposal without a file");
        }
        return file.group(1);
    }
}
