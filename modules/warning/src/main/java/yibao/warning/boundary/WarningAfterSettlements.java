package yibao.warning.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.stream.IntStream;
import yibao.kernel.jobs.Jobs;
import yibao.settlement.SettlementsRecorded;

/** Has the years of a batch of settlements measured; in the batch's transaction it only asks for it. */
@ApplicationScoped
public class WarningAfterSettlements {
    private Jobs jobs;

    protected WarningAfterSettlements() {
    }

    @Inject
    public WarningAfterSettlements(Jobs jobs) {
        this.jobs = jobs;
    }

    void settlementsRecorded(@Observes SettlementsRecorded event) {
        IntStream.rangeClosed(event.first().getYear(), event.last().getYear())
                .forEach(year -> jobs.enqueue(WarningJob.KIND, String.valueOf(year), event.batchId(), "system"));
    }
}
