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
                if (next.isPresent()) {
                    taken.set(next.get());
                    run(next.get().knownFrom(knownFrom));
                }
                knowledge.end();
                return next.isPresent();
            });
        } catch (RuntimeException failed) { // whatever a job fails of becomes its outcome
            if (taken.get() == null) {
                throw failed;
            }
            return giveUp(taken.get(), failed);
        }
    }

    private void run(Job job) throws Exception {
        JobHandler handler = handlerOf(job);
        progress.goOnOrStop(job.jobId());
        if (handler instanceof StepwiseHandler steps) {
            StepwiseHandler.Portion portion = steps.step(job, progress);
            if (portion instanceof StepwiseHandler.GoesOn more) {
                jobs.goesOn(job, more.checkpoint());
                return;
            }
            jobs.done(job, ((StepwiseHandler.Finished) portion).message());
        } else {
            jobs.done(job, handler.run(job, progress));
        }
        progress.forget(job.jobId());
    }

    private boolean giveUp(Job job, RuntimeException failed) {
        progress.forget(job.jobId());
        if (!(failed instanceof WorkStopped)) {
            LOG.log(Level.WARNING, "job " + job.kind() + " " + job.subject() + " failed", failed);
        }
        return transactions.inNew(() -> {
            knowledge.end();
            if (failed instanceof WorkStopped stopped) {
                jobs.cancelled(job, stopped.getMessage());
                progress.obeyed(job.jobId(), stopped.askedBy());
            } else {
                jobs.failed(job, failed.getMessage(), !(failed instanceof BusinessProblem));
            }
            return true;
        });
    }

    private JobHandler handlerOf(Job job) {
        return handlers.stream().filter(handler -> handler.kind().equals(job.kind())).findFirst()
                .orElseThrow(() -> new BusinessProblem("kernel", "JOB_KIND_UNKNOWN", 500, "没有处理此类任务的程序：" + job.kind()));
    }
}
