package yibao.exchange.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import yibao.exchange.control.Trials;
import yibao.exchange.control.Trying;
import yibao.kernel.jobs.Job;
import yibao.kernel.jobs.JobHandler;
import yibao.kernel.jobs.Progress;
import yibao.kernel.platform.Transactions;

/** Tries a sample out behind the requests, in a transaction of its own that is always rolled back. */
@ApplicationScoped
public class TrialJob implements JobHandler {

    public static final String KIND = "TRY_BATCH";

    private Trials trials;
    private Trying trying;
    private Transactions transactions;

    protected TrialJob() {
    }

    @Inject
    public TrialJob(Trials trials, Trying trying, Transactions transactions) {
        this.trials = trials;
        this.trying = trying;
        this.transactions = transactions;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String run(Job job, Progress progress) throws SQLException, IOException {
        Trials.Trial trial = trials.find(job.jobId()).orElse(null);
        if (trial == null) {
            return "已有更新的试报，本次不再进行";
        }
        Trying.Tried tried = tryOut(trial, job);
        progress.goOnOrStop(job.jobId());
        trials.end(trial.trialId(), tried.receipt(), tried.note(), tried.refusals());
        trials.discard(trial.agency(), job.cause());
        return "试报完毕，未采用任何数据：" + trial.file();
    }

    private Trying.Tried tryOut(Trials.Trial trial, Job job) {
        try {
            transactions.inNew(() -> {
                trying.tryOut(trial.trialId(), trial.agency(), trials.folder(trial.agency(), job.cause()),
                        job.knownFrom());
                return null;
            });
        } catch (Trying.Tried tried) {
            return tried;
        }
        throw new IllegalStateException("a trial ends by being rolled back");
    }
}
