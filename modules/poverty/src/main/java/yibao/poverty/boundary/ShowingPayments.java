package yibao.poverty.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import yibao.kernel.Money;
import yibao.kernel.access.Caller;
import yibao.kernel.access.Scope;
import yibao.kernel.audit.AuditEntry;
import yibao.kernel.audit.Disclosure;
import yibao.kernel.audit.Look;
import yibao.kernel.audit.Seen;
import yibao.kernel.platform.Database;
import yibao.poverty.PaymentFile;
import yibao.poverty.PaymentLine;
import yibao.poverty.control.ApplicationOffice;
import yibao.poverty.control.No;
import yibao.poverty.entity.Payments;
import yibao.poverty.entity.Stored;

/** Files of payments, their lines, what the bank gave back, and what is still to be ordered. */
@Stateless
public class ShowingPayments {

    private ApplicationOffice office;
    private Database database;

    protected ShowingPayments() {
    }

    @Inject
    public ShowingPayments(ApplicationOffice office, Database database) {
        this.office = office;
        this.database = database;
    }

    /** How much is granted and not ordered. */
    public record Due(int households, Money amount) {
    }

    public Due due(Caller caller) throws SQLException {
        try (Connection connection = database.open()) {
            List<Stored> due = new Payments(connection).due(caller.scope());
            return new Due(due.size(), due.stream().map(Stored::amount).reduce(Money.ZERO, Money::plus));
        }
    }

    /** @param below number of the file after which the page begins */
    public List<PaymentFile> files(long below, int size, Caller caller) throws SQLException {
        try (Connection connection = database.open()) {
            return new Payments(connection).files(below, size, caller.scope());
        }
    }

    /** @throws yibao.kernel.problem.BusinessProblem PAYMENT_FILE_UNKNOWN where the caller sees none of it, too */
    public List<PaymentLine> lines(String fileId, Caller caller) throws SQLException {
        try (Connection connection = database.open()) {
            List<PaymentLine> lines = new Payments(connection).ofFile(fileId, caller.scope());
            if (lines.isEmpty()) {
                throw No.unknownFile();
            }
            return noted(connection, lines, caller);
        }
    }

    /** What came back and waits for another account. */
    public List<PaymentLine> bounced(Caller caller) throws SQLException {
        try (Connection connection = database.open()) {
            return noted(connection, new Payments(connection).bounced(caller.scope()), caller);
        }
    }

    /** The lines of a file for whoever sends it to the bank. */
    public void forEach(String fileId, Consumer<PaymentLine> taker) throws SQLException {
        try (Connection connection = database.open()) {
            new Payments(connection).ofFile(fileId, Scope.EVERYWHERE).forEach(taker);
        }
    }

    private List<PaymentLine> noted(Connection connection, List<PaymentLine> lines, Caller caller) {
        office.note(connection, new Look(AuditEntry.of(caller.name(), "POVERTY_PAYMENTS", caller.scope().division(), Disclosure.SHOWN,
                lines.size() + " lines").forPurpose("救助发放核对"), lines.stream().filter(line -> line.who() != null)
                .map(line -> new Seen(line.who().certno(), line.applicationNo() + " " + line.state() + " " + line.amount())).toList()));
        return lines;
    }
}
