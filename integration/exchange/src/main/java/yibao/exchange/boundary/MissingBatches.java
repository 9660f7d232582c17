package yibao.exchange.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Map;
import yibao.exchange.Agreement;
import yibao.exchange.control.Agreements;
import yibao.exchange.control.Alarms;
import yibao.exchange.control.Ledger;
import yibao.kernel.jobs.RegularWork;
import yibao.kernel.platform.Transactions;

/** Once a minute: which day's batch should have come by now and has not. Silence is never taken for good news. */
@ApplicationScoped
public class MissingBatches extends RegularWork {

    private static final Duration PAUSE = Duration.ofMinutes(1);

    private Agreements agreements;
    private Ledger ledger;
    private Alarms alarms;
    private Transactions transactions;
    private Clock clock;

    protected MissingBatches() {
        super(null, PAUSE);
    }

    @Inject
    public MissingBatches(Agreements agreements, Ledger ledger, Alarms alarms, Transactions transactions, Clock clock) {
        super(clock, PAUSE);
        this.agreements = agreements;
        this.ledger = ledger;
        this.alarms = alarms;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    protected boolean look() {
        ZonedDateTime now = ZonedDateTime.now(clock);
        for (Agreement agreement : agreements.list()) {
            for (Map.Entry<String, LocalTime> expected : agreement.schedule().entrySet()) {
                if (now.toLocalTime().isAfter(expected.getValue())) {
                    lookFor(agreement.sender(), expected.getKey(), expected.getValue(), now);
                }
            }
        }
        return false;
    }

    private void lookFor(String sender, String contract, LocalTime hour, ZonedDateTime now) {
        String subject = sender + " " + contract + " " + now.toLocalDate();
        transactions.inNew(() -> {
            if (ledger.hasReceivedSince(sender, contract, now.toLocalDate().atStartOfDay(now.getZone()).toInstant())) {
                alarms.clear("BATCH_OVERDUE", subject);
            } else {
                alarms.raise("BATCH_OVERDUE", sender, subject, "约定 " + hour + " 前报送的批次今日未到，请联系报送单位");
            }
            return null;
        });
    }
}
