package yibao.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yibao.exchange.control.Alarms;
import yibao.kernel.access.Caller;
import yibao.kernel.db.Staging;
import yibao.kernel.jobs.CancellingJobs;
import yibao.kernel.jobs.Job;
import yibao.kernel.jobs.JobHandler;
import yibao.kernel.jobs.JobView;
import yibao.kernel.jobs.JobWork;
import yibao.kernel.jobs.Jobs;
import yibao.kernel.jobs.Knowledge;
import yibao.kernel.jobs.Progress;
import yibao.kernel.jobs.ResumingJobs;
import yibao.kernel.jobs.ShowingJobs;
import yibao.kernel.jobs.StepwiseHandler;
import yibao.kernel.jobs.StopRequests;
import yibao.kernel.problem.BusinessProblem;

/** A job is ended by who may, at whatever moment: nothing of it stays, and it may go on later where its kind allows. */
class StoppingJobsTest extends BureauTest {

    private static final Caller OPERATOR = Caller.everywhere("operator", "operator");
    private static final Caller CIVIL = Caller.everywhere("civil", "civil");
    private static final Caller TAX = Caller.everywhere("tax", "tax");

    private final List<String> done = new ArrayList<>();
    private Runnable inTheMiddle = () -> { };
    private boolean stages;
    private Alarms alarms;
    private Jobs jobs;
    private JobWork worker;
    private ShowingJobs showing;
    private CancellingJobs cancelling;
    private ResumingJobs resuming;

    @BeforeEach
    void aWorker() {
        BoundDatabase database = bureau.database();
        StopRequests stops = new StopRequests(database, Bureau.audit(clock), clock);
        Progress progress = new Progress(stops);
        alarms = new Alarms(database, clock);
        jobs = new Jobs(database, clock);
        List<JobHandler> handlers = List.of(new Whole(), new Steps());
        worker = new JobWork(database, jobs, progress, new Knowledge(database, database, clock), handlers);
        showing = new ShowingJobs(jobs, progress, handlers);
        cancelling = new CancellingJobs(jobs, showing, stops, database, Bureau.audit(clock));
        resuming = new ResumingJobs(jobs, showing, stops, database, Bureau.audit(clock));
    }

    @Test
    void runningJobStopsAndLeavesNothingBehind() throws Exception {
        String id = jobs.enqueue("WHOLE", "x", "civil", "civil");
        inTheMiddle = () -> assertThat(cancel(id, OPERATOR)).extracting(JobView::state, JobView::cancelling)
                .containsExactly("RUNNING", true);
        worker.step();

        assertThat(showing.get(id)).extracting(JobView::state, JobView::message, JobView::cancelling)
                .containsExactly("CANCELLED", "已由 operator 取消", false);
        assertThat(traces("WHOLE")).isZero();
        assertThat(audited(id)).containsExactly("operator CANCEL_JOB ASKED", "operator CANCEL_JOB DONE");
        assertThat(bureau.count("stop_request")).isZero();
        assertThat(worker.step()).isFalse();
    }

    /** Making a table commits on H2, which frees what was locked. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whoAsksForWorkThatHasBegunIsNotTakenIn(boolean staging) throws Exception {
        stages = staging;
        ask("first");
        inTheMiddle = () -> {
            ask("second");
            ask("third");
        };
        worker.step();
        inTheMiddle = () -> { };
        assertThat(bureau.rows("select cause, state from job order by number")).containsExactly("first|DONE", "second|QUEUED");
        assertThat(worker.step()).isTrue();
        assertThat(worker.step()).isFalse();
    }

    private void ask(String cause) {
        bureau.database().inNew(() -> {
            jobs.enqueueOnce("WHOLE", "x", cause, "system", Duration.ZERO);
            return null;
        });
    }

    @Test
    void aJobThatStagesIsStoppedAndNotStruckOff() {
        stages = true;
        String id = jobs.enqueue("WHOLE", "x", "civil", "civil");
        inTheMiddle = () -> assertThat(cancel(id, OPERATOR)).extracting(JobView::state, JobView::cancelling).containsExactly("RUNNING", true);
        worker.step();
        assertThat(showing.get(id)).extracting(JobView::state, JobView::message).containsExactly("CANCELLED", "已由 operator 取消");
    }

    @Test
    void waitingJobIsStruckOffAtOnce() throws Exception {
        String id = jobs.enqueue("WHOLE", "x", "civil", "civil");
        assertThat(cancel(id, CIVIL).state()).isEqualTo("CANCELLED");
        assertThat(worker.step()).isFalse();
        assertThat(audited(id)).containsExactly("civil CANCEL_JOB DONE");
    }

    @Test
    void endedJobIsNotCancelled() {
        String id = jobs.enqueue("WHOLE", "x", "civil", "civil");
        worker.step();
        assertRefused("JOB_ENDED", () -> cancel(id, CIVIL));
        assertThat(showing.get(id).state()).isEqualTo("DONE");
    }

    @Test
    void nobodyEndsTheJobOfAnotherButTheOperator() {
        String id = jobs.enqueue("WHOLE", "x", "civil", "civil");
        assertRefused("JOB_NOT_YOURS", () -> cancel(id, TAX));
        assertThat(cancel(id, OPERATOR).state()).isEqualTo("CANCELLED");
    }

    @Test
    void stepsAreKeptAndGoOnAfterACancellation() throws Exception {
        String id = jobs.enqueue("STEPS", "x", "civil", "civil");
        worker.step();
        worker.step();
        assertThat(cancel(id, CIVIL).resumable()).isTrue();
        assertThat(worker.step()).isFalse();
        resume(id);
        while (worker.step()) {
            clock.pass(Duration.ofSeconds(1));
        }
        assertThat(done).containsExactly("0", "1", "2");
        assertThat(showing.get(id)).extracting(JobView::state, JobView::message).containsExactly("DONE", "三步");
        assertThat(traces("STEPS")).isEqualTo(3);
        assertThat(audited(id)).containsExactly("civil CANCEL_JOB DONE", "civil RESUME_JOB DONE");
    }

    @Test
    void stepInProgressIsRolledBackAndDoneAgainWhenResumed() throws Exception {
        String id = jobs.enqueue("STEPS", "x", "civil", "civil");
        worker.step();
        inTheMiddle = () -> cancel(id, CIVIL);
        worker.step();
        assertThat(showing.get(id).state()).isEqualTo("CANCELLED");
        assertThat(traces("STEPS")).isEqualTo(1);

        inTheMiddle = () -> { };
        resume(id);
        while (worker.step()) {
            clock.pass(Duration.ofSeconds(1));
        }
        assertThat(traces("STEPS")).isEqualTo(3);
    }

    @Test
    void newcomerGoesBeforeTheNextStepOfALongJob() {
        String longOne = jobs.enqueue("STEPS", "long", "civil", "civil");
        worker.step();
        String shortOne = jobs.enqueue("WHOLE", "short", "tax", "tax");
        worker.step();
        assertThat(showing.get(shortOne).state()).isEqualTo("DONE");
        assertThat(showing.get(longOne).state()).isEqualTo("RUNNING");
    }

    @Test
    void whatIsDoneAtOnceOrWasNotBrokenIsNotResumed() {
        String whole = jobs.enqueue("WHOLE", "x", "civil", "civil");
        cancel(whole, CIVIL);
        assertRefused("JOB_NOT_RESUMABLE", () -> resume(whole));
        String steps = jobs.enqueue("STEPS", "x", "civil", "civil");
        assertRefused("JOB_NOT_RESUMABLE", () -> resume(steps));
    }

    @Test
    void everybodySeesHisOwnJobsAndTheOperatorAll() {
        for (int i = 0; i < 3; i++) {
            jobs.enqueue("WHOLE", "civil" + i, "civil", "civil");
            jobs.enqueue("WHOLE", "tax" + i, "tax", "tax");
        }
        assertThat(showing.list(CIVIL, null, Long.MAX_VALUE, 50).jobs()).extracting(JobView::subject)
                .containsExactly("civil2", "civil1", "civil0");
        var first = showing.list(OPERATOR, "QUEUED", Long.MAX_VALUE, 4);
        assertThat(first.jobs()).hasSize(4);
        var second = showing.list(OPERATOR, "QUEUED", Long.parseLong(first.next()), 4);
        assertThat(second.jobs()).extracting(JobView::subject).containsExactly("tax0", "civil0");
        assertThat(second.next()).isNull();
        assertThat(showing.listMine(OPERATOR, 20).jobs()).isEmpty();
    }

    private JobView cancel(String id, Caller who) {
        return bureau.database().inNew(() -> cancelling.cancel(id, who));
    }

    private JobView resume(String id) {
        return bureau.database().inNew(() -> resuming.resume(id, CIVIL));
    }

    private static void assertRefused(String code, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(BusinessProblem.class,
                problem -> assertThat(problem.code()).isEqualTo(code));
    }

    /** What the work has written, as far as it was committed. */
    private long traces(String kind) throws SQLException {
        return bureau.count("exchange_alarm where code = ?", kind);
    }

    private List<String> audited(String id) throws SQLException {
        return bureau.rows("select actor || ' ' || action || ' ' || outcome from audit_event where object_ref = ? "
                + "order by seq", id);
    }

    private final class Whole implements JobHandler {

        @Override
        public String kind() {
            return "WHOLE";
        }

        @Override
        public String run(Job job, Progress progress) throws SQLException {
            if (stages) {
                try (Connection connection = bureau.database().open()) {
                    Staging.open(connection, "staged_trial", "certno varchar(50)");
                }
            }
            alarms.raise("WHOLE", null, "trace", "trace");
            progress.report(job.jobId(), "work", 1, 2);
            inTheMiddle.run();
            clock.pass(Duration.ofSeconds(1));
            progress.report(job.jobId(), "work", 2, 2);
            return "一次做完";
        }
    }

    private final class Steps implements StepwiseHandler {

        @Override
        public String kind() {
            return "STEPS";
        }

        @Override
        public Portion step(Job job, Progress progress) throws SQLException {
            int step = job.checkpoint() == null ? 0 : Integer.parseInt(job.checkpoint());
            alarms.raise("STEPS", null, "trace" + step, "trace");
            progress.report(job.jobId(), "work", step, 3);
            inTheMiddle.run();
            clock.pass(Duration.ofSeconds(1));
            progress.report(job.jobId(), "work", step + 1, 3);
            done.add(String.valueOf(step));
            return step == 2 ? new Finished("三步") : new GoesOn(String.valueOf(step + 1));
        }
    }
}
