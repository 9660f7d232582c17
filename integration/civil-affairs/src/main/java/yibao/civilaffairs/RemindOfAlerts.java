package yibao.civilaffairs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import yibao.exchange.Agency;
import yibao.exchange.boundary.ConsultingAgreements;
import yibao.exchange.boundary.RaisingAlarms;
import yibao.kernel.jobs.RegularWork;
import yibao.kernel.platform.Transactions;
import yibao.warning.boundary.TellingAlerts;

/** Raises an alarm while alerts wait for civil affairs longer than agreed. */
@ApplicationScoped
public class RemindOfAlerts extends RegularWork {
    private static final Duration PAUSE = Duration.ofMinutes(10);
    private static final String CODE = "ALERTS_OVERDUE";

    private TellingAlerts telling;
    private RaisingAlarms alarms;
    private ConsultingAgreements agreements;
    private Transactions transactions;

    protected RemindOfAlerts() {
        super(null, PAUSE);
    }

    @Inject
    public RemindOfAlerts(TellingAlerts telling, RaisingAlarms alarms, ConsultingAgreements agreements, Transactions transactions, Clock clock) {
        super(clock, PAUSE);
        this.telling = telling;
        this.alarms = alarms;
        this.agreements = agreements;
        this.transactions = transactions;
    }

    @Override
    protected boolean look() {
        return transactions.inNew(() -> {
            long overdue = telling.countOverdue();
            for (var partner : agreements.consult(Agency.CIVIL_AFFAIRS)) {
                var about = partner.sender() + " poverty-alerts/1";
                if (overdue > 0) {
                    alarms.raise(CODE, partner.sender(), about, "有 " + overdue + " 条返贫致贫预警超过约定天数未反馈，请催办民政部门");
                } else {
                    alarms.clear(CODE, about);
                }
            }
            return false;
        });
    }
}
