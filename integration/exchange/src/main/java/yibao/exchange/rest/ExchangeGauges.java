package yibao.exchange.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.annotation.Gauge;
import yibao.exchange.boundary.CountingBatches;

/** What {@code /metrics} tells of the exchange; asked of the ledger at every look, so a restart loses nothing. */
@ApplicationScoped
public class ExchangeGauges {

    @Inject
    private CountingBatches counting;

    /** Gauges are registered when the bean is made, so it is made at start. */
    void begin(@Observes @Initialized(ApplicationScoped.class) Object started) {
    }

    @Gauge(name = "yibao_exchange_batches", absolute = true, unit = "none", description = "Batches received")
    public long batches() {
        return counting.count().batches();
    }

    @Gauge(name = "yibao_exchange_batches_unfinished", absolute = true, unit = "none",
            description = "Batches that wait, are held or have failed")
    public long unfinished() {
        return counting.count().unfinished();
    }

    @Gauge(name = "yibao_exchange_rows", absolute = true, unit = "none", description = "Rows read")
    public long rows() {
        return counting.count().rows();
    }

    @Gauge(name = "yibao_exchange_refusals", absolute = true, unit = "none", description = "Rows not accepted")
    public long refusals() {
        return counting.count().refusals();
    }

    @Gauge(name = "yibao_exchange_oldest_unfinished_seconds", absolute = true, unit = "seconds",
            description = "Age of the oldest batch that is not finished, 0 where there is none")
    public long oldestUnfinished() {
        return counting.count().oldestUnfinishedSeconds();
    }

    @Gauge(name = "yibao_exchange_alarms", absolute = true, unit = "none", description = "Alarms not cleared")
    public long alarms() {
        return counting.count().alarms();
    }
}
