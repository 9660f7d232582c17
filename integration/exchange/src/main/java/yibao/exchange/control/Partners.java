package yibao.exchange.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yibao.exchange.Agreement;
import yibao.exchange.Alarm;
import yibao.exchange.PartnerView;
import yibao.kernel.db.Sql;
import yibao.kernel.platform.Database;

/** Gathers what is known of each partner from its agreement, the ledger and the alarms. */
@ApplicationScoped
public class Partners {

    private static final ZoneId BUREAU = ZoneId.of("Asia/Shanghai");

    private Database database;
    private Ledger ledger;
    private Alarms alarms;
    private Clock clock;

    protected Partners() {
    }

    @Inject
    public Partners(Database database, Ledger ledger, Alarms alarms, Clock clock) {
        this.database = database;
        this.ledger = ledger;
        this.alarms = alarms;
        this.clock = clock;
    }

    public List<PartnerView> list(List<Agreement> agreements) throws SQLException {
        List<Alarm> open = alarms.listOpen();
        List<PartnerView> partners = new ArrayList<>();
        for (Agreement agreement : agreements) {
            partners.add(of(agreement, open.stream().filter(one -> agreement.sender().equals(one.sender())).toList()));
        }
        return partners;
    }

    private PartnerView of(Agreement agreement, List<Alarm> open) throws SQLException {
        List<Batch> newest = new ArrayList<>();
        List<PartnerView.Message> messages = new ArrayList<>();
        for (String contract : agreement.contracts()) {
            Optional<Batch> batch = ledger.findNewest(agreement.sender(), contract);
            batch.ifPresent(newest::add);
            messages.add(message(contract, agreement.schedule().get(contract), batch.orElse(null)));
        }
        Standing standing = new Standing(ledger.count(agreement.sender(), "HELD"),
                ledger.count(agreement.sender(), "FAILED"), ledger.countUndelivered(agreement.agency()), newest, messages,
                open);
        return new PartnerView(agreement.sender(), agreement.name(), agreement.agency().folder(), standing.light(),
                standing.words(), standing.held(), standing.failed(), standing.rejected(), open.size(),
                newest.stream().map(Batch::receivedAt).max(OffsetDateTime::compareTo).map(Object::toString).orElse(null),
                lastReceipt(agreement.sender()).map(Object::toString).orElse(null), messages);
    }

    private PartnerView.Message message(String contract, LocalTime expectedBy, Batch newest) {
        ZonedDateTime now = clock.instant().atZone(BUREAU);
        boolean cameToday = newest != null && !newest.receivedAt().isBefore(
                now.toLocalDate().atStartOfDay(BUREAU).toOffsetDateTime());
        boolean late = expectedBy != null && now.toLocalTime().isAfter(expectedBy) && !cameToday;
        return new PartnerView.Message(contract, expectedBy == null ? null : expectedBy.toString(), late,
                newest == null ? null : newest.batchId(), newest == null ? null : newest.sequence(),
                newest == null ? null : newest.outcome() == null || !newest.state().equals("DONE") ? newest.state()
                        : newest.outcome().name(),
                newest == null ? null : newest.receivedAt().toString());
    }

    private Optional<OffsetDateTime> lastReceipt(String sender) throws SQLException {
        try (Connection connection = database.open()) {
            return Sql.find(connection, row -> row.getObject(1, OffsetDateTime.class), "select finished_at "
                    + "from exchange_batch where sender = ? and direction = 'IN' and state = 'DONE' "
                    + "order by number desc fetch first 1 row only", sender);
        }
    }
}
