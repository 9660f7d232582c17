package yibao.portal.administration;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import yibao.kernel.access.CurrentCaller;
import yibao.kernel.access.Role;
import yibao.kernel.jobs.CancellingJobs;
import yibao.kernel.jobs.JobPage;
import yibao.kernel.jobs.JobView;
import yibao.kernel.jobs.ResumingJobs;
import yibao.kernel.jobs.ShowingJobs;

/** All jobs, newest first, with how far they have come. */
@Named
@ViewScoped
public class JobsPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int SIZE = 30;
    private static final int HUNDRED = 100;

    @Inject
    private transient ShowingJobs showing;

    @Inject
    private transient CancellingJobs cancelling;

    @Inject
    private transient ResumingJobs resuming;

    @Inject
    private transient CurrentCaller current;

    @Inject
    private transient AdministrationWords words;

    private String state;
    private long before = Long.MAX_VALUE;
    private final Deque<Long> turned = new ArrayDeque<>();
    private transient JobPage page;

    public List<JobView> getJobs() {
        return page().jobs();
    }

    private JobPage page() {
        if (page == null) {
            page = showing.list(current.get(), state, before, SIZE);
        }
        return page;
    }

    /** Looks again; called by the page every few seconds. */
    public void look() {
        page = null;
    }

    public void filter() {
        turned.clear();
        before = Long.MAX_VALUE;
        page = null;
    }

    public void next() {
        var following = Long.parseLong(page().next());
        turned.push(before);
        before = following;
        page = null;
    }

    public void previous() {
        before = turned.pop();
        page = null;
    }

    public void cancel(String jobId) {
        say("jobs.cancelled", cancelling.cancel(jobId, current.get()));
    }

    public void resume(String jobId) {
        say("jobs.resumed", resuming.resume(jobId, current.get()));
    }

    private void say(String key, JobView job) {
        page = null;
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(words.get(key, words.of("job", job.kind()))));
    }

    /** Operators end every job, others their own; an auditor none. */
    public boolean mayAct(JobView job) {
        var caller = current.get();
        return caller.has(Role.OPERATOR) || caller.has(Role.ADMIN) && caller.name().equals(job.requestedBy());
    }

    public int percent(JobView job) {
        return job.total() == 0 ? 0 : (int) Math.min(HUNDRED, job.done() * HUNDRED / job.total());
    }

    public Instant moment(String text) {
        return text == null ? null : java.time.OffsetDateTime.parse(text).toInstant();
    }

    public boolean isLast() {
        return page().next() == null;
    }

    public boolean isFirst() {
        return turned.isEmpty();
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }
}
