package yibao.kernel.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import yibao.kernel.platform.Transactions;
import yibao.kernel.problem.BusinessProblem;

/** Does the waiting jobs in their order. */
@ApplicationScoped
public class JobWork implements Work {

    private static final Logger LOG = Logger.getLogger(JobWork.class.getName());
    private static final int AFTER_BATCHES_OF_ONE_STEP = 20;

    private Transactions transactions;
    private Jobs jobs;
    private Progress progress;
    private Knowledge knowledge;
    private List<JobHandler> handlers;

    protected JobWork() {
    }

    @Inject
    public JobWork(Transactions transactions, Jobs jobs, Progress progress, Knowledge knowledge,
            Instance<JobHandler> handlers) {
        this(transactions, jobs, progress, knowledge, handlers.stream().toList());
    }

    public JobWork(Transactions transactions, Jobs jobs, Progress progress, Knowledge knowledge,
            List<JobHandler> handlers) {
        this.transactions = transactions;
        this.jobs = jobs;
        this.progress = progress;
        this.knowledge = knowledge;
        this.handlers = handlers;
    }

    @Override
    public int order() {
        return AFTER_BATCHES_OF_ONE_STEP;
    }

    @Override
    public boolean step() {
        if (!transactions.inNew(jobs::isWaiting)) {
            return false;
        }
        Instant knownFrom = knowledge.begin();
        AtomicReference<Job> taken = new AtomicReference<>();
        try {
            return transactions.inNew(() -> {
                Optional<Job> next = jobs.take();
                next.ifPresent(taken::set);
                if (next.isPresent()) {
                    jobs.done(next.get(), handlerOf(next.get()).run(next.get().knownFrom(knownFrom), progress));
                }
                knowledge.end();
                return next.isPresent();
            });
        } catch (RuntimeException failed) {
            if (taken.get() == null) {
                throw failed;
            }
            LOG.log(Level.WARNING, "job " + taken.get().kind() + " " + taken.get().subject() + " failed", failed);
            return transactions.inNew(() -> {
                knowledge.end();
                jobs.failed(taken.get(), failed.getMessage(), !(failed instanceof BusinessProblem));
                return true;
            });
        } finally {
            if (taken.get() != null) {
                progress.forget(taken.get().jobId());
            }
        }
    }

    private JobHandler handlerOf(Job job) {
        return handlers.stream().filter(handler -> handler.kind().equals(job.kind())).findFirst()
                .orElseThrow(() -> new BusinessProblem("kernel", "JOB_KIND_UNKNOWN", 500, "没有处理此类任务的程序：" + job.kind()));
    }
}
