package yibao.warning.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.stream.IntStream;
import yibao.kernel.jobs.Jobs;
import yibao.kernel.platform.Settings;
import yibao.settlement.SettlementsRecorded;

/** Has the years of settlements measured; in their transaction it only asks for it. Those that come one by one are measured together. */
@ApplicationScoped
public class WarningAfterSettlements {
    private static final String SYSTEM = "system";

    private Jobs jobs;
    private Duration pause;

    protected WarningAfterSettlements() {
    }

    @Inject
    public WarningAfterSettlements(Jobs jobs) {
        this.jobs = jobs;
        this.pause = Duration.ofMinutes(Settings.number("yibao.warning.single.minutes", 10));
    }

    void settlementsRecorded(@Observes SettlementsRecorded event) {
        IntStream.rangeClosed(event.first().getYear(), event.last().getYear())
                .forEach(year -> order(String.valueOf(year), event));
    }

    private void order(String year, SettlementsRecorded event) {
        if (event.single()) {
            jobs.enqueueOnce(WarningJob.KIND, year, event.batchId(), SYSTEM, pause);
        } else {
            jobs.enqueue(WarningJob.KIND, year, event.batchId(), SYSTEM);
        }
    }
}
