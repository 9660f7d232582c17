package yibao.kernel.jobs;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import yibao.kernel.platform.Transactions;

/** Once a second: what was asked to stop on another server reaches the work on this one. */
@Singleton
@Startup
@DependsOn("Schema")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class StopWatch {

    private static final Logger LOG = Logger.getLogger(StopWatch.class.getName());
    private static final long PAUSE_MILLIS = 1_000;

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private StopRequests stops;

    @Inject
    private Transactions transactions;

    private ScheduledFuture<?> ticking;

    @PostConstruct
    void start() {
        ticking = executor.scheduleWithFixedDelay(this::look, PAUSE_MILLIS, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        ticking.cancel(false);
    }

    /** A look that fails is followed by the next. */
    private void look() {
        try {
            transactions.inNew(() -> {
                stops.refresh();
                return null;
            });
        } catch (RuntimeException failed) { // whatever it is: one that left would end the schedule for good
            LOG.log(Level.WARNING, "requests to stop could not be read", failed);
        }
    }
}
