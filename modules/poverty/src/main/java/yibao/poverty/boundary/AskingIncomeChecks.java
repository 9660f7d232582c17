package yibao.poverty.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import yibao.kernel.audit.AuditEntry;
import yibao.kernel.jobs.RegularWork;
import yibao.kernel.platform.Database;
import yibao.kernel.platform.Settings;
import yibao.kernel.platform.Transactions;
import yibao.poverty.IncomeChecksAsked;
import yibao.poverty.IncomeRequest;
import yibao.poverty.control.ApplicationOffice;
import yibao.poverty.entity.IncomeRequests;
import yibao.poverty.entity.Stored;

/**
 * Asks civil affairs about all households that have come to wait for it, in one mailing every so often
 * (yibao.poverty.income-check.minutes): a question by itself would be a batch of one.
 */
@ApplicationScoped
public class AskingIncomeChecks extends RegularWork {

    private ApplicationOffice office;
    private Event<IncomeChecksAsked> asked;
    private Database database;
    private Transactions transactions;

    protected AskingIncomeChecks() {
        super(null, pause());
    }

    @Inject
    public AskingIncomeChecks(ApplicationOffice office, Event<IncomeChecksAsked> asked, Database database, Transactions transactions, Clock clock) {
        super(clock, pause());
        this.office = office;
        this.asked = asked;
        this.database = database;
        this.transactions = transactions;
    }

    @Override
    protected boolean look() {
        return transactions.inNew(this::ask) > 0;
    }

    /** In the caller's transaction. @return households asked about */
    public int ask() throws SQLException {
        try (Connection connection = database.open()) {
            IncomeRequests requests = new IncomeRequests(connection);
            List<Stored> waiting = requests.unasked();
            if (waiting.isEmpty()) {
                return 0;
            }
            String mailing = UUID.randomUUID().toString();
            for (Stored stored : waiting) {
                LocalDate to = stored.appliedOn().minusDays(1);
                requests.ask(UUID.randomUUID().toString(), mailing, stored.applicationId(),
                        stored.appliedOn().minusMonths(office.rule(stored).months()), to, office.now());
            }
            asked.fire(new IncomeChecksAsked(mailing));
            office.note(connection, AuditEntry.of("system", "POVERTY_ASK_INCOME", mailing, "ASKED", waiting.size() + " households"));
            return waiting.size();
        }
    }

    /** The rows of a mailing, for whoever sends it. */
    public void forEach(String mailing, Consumer<IncomeRequest> taker) throws SQLException {
        try (Connection connection = database.open()) {
            new IncomeRequests(connection).list(mailing).forEach(taker);
        }
    }

    private static Duration pause() {
        return Duration.ofMinutes(Settings.number("yibao.poverty.income-check.minutes", 10));
    }
}
