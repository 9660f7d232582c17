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
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Lives as long as the server and keeps asking every kind of {@link Work} for its next step. */
@Singleton
@Startup
@DependsOn("Schema")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class Worker {

    private static final long PAUSE_MILLIS = 200;

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private Instance<Work> kinds;

    private ScheduledFuture<?> ticking;
    private WorkLoop loop;

    @PostConstruct
    void start() {
        loop = new WorkLoop(kinds.stream().toList());
        ticking = executor.scheduleWithFixedDelay(loop, PAUSE_MILLIS, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        loop.stop();
        ticking.cancel(false);
    }
}
