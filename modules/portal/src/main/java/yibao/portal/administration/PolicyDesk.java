package yibao.portal.administration;

import jakarta.enterprise.context.Dependent;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import yibao.kernel.access.Caller;
import yibao.kernel.audit.FieldChanges;
import yibao.kernel.jobs.JobView;
import yibao.kernel.jobs.ShowingJobs;
import yibao.kernel.policy.PolicyDraft;
import yibao.kernel.policy.PolicyRowView;
import yibao.kernel.policy.PolicyTableView;
import yibao.kernel.problem.BusinessProblem;
import yibao.kernel.policy.PolicyTableView.Column;
import yibao.kernel.policy.change.DraftingPolicy;
import yibao.kernel.policy.change.PolicyPreviewView;
import yibao.kernel.policy.change.PreviewingPolicy;
import yibao.kernel.policy.change.ProposingPolicy;

/** One draft on its way: written, checked, previewed, proposed. */
@Dependent
public class PolicyDesk implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient DraftingPolicy drafting;

    @Inject
    private transient PreviewingPolicy previewing;

    @Inject
    private transient ProposingPolicy proposing;

    @Inject
    private transient ShowingJobs jobs;

    @Inject
    private transient AdministrationWords words;

    @Inject
    private transient Clock clock;

    private String table;
    private PolicyDraft.Act act;
    private String rowRef;
    private String key;
    private Map<String, String> cells = new HashMap<>();
    private PreviewForm window;
    private String previewId;
    private String jobId;
    private String reason;
    private transient DraftingPolicy.Checked checked;
    private transient List<Column> columns = List.of();
    private transient PolicyPreviewView preview;

    void add(PolicyTableView view, PolicyRowView like) {
        begin(view.table(), PolicyDraft.Act.ADD, null, like == null ? null : like.key());
        columns = DraftColumns.ofNewRow(view.columns());
        if (like != null) {
            like.cells().forEach((column, text) -> cells.put(column, text));
        }
    }

    void end(String of, PolicyRowView row) {
        begin(of, PolicyDraft.Act.END, row.ref(), row.key());
        columns = DraftColumns.ofEnd();
    }

    private void begin(String of, PolicyDraft.Act what, String ref, String about) {
        giveUp();
        table = of;
        act = what;
        rowRef = ref;
        key = about;
        window = new PreviewForm(LocalDate.now(clock));
    }

    public void giveUp() {
        act = null;
        cells = new HashMap<>();
        checked = null;
        previewId = null;
        preview = null;
        reason = null;
    }

    private PolicyDraft draft() {
        return new PolicyDraft(table, act, rowRef, cells);
    }

    public void check() {
        previewId = null;
        preview = null;
        checked = null;
        try {
            checked = drafting.check(draft());
        } catch (BusinessProblem faulty) {
            FacesContext.getCurrentInstance().addMessage(null,
                    new FacesMessage(FacesMessage.SEVERITY_ERROR, words.columns(faulty.getMessage()), null));
        }
    }

    void preview(Caller caller) {
        check();
        if (checked == null) {
            return;
        }
        var begun = previewing.begin(draft(), window.window(), caller);
        previewId = begun.previewId();
        jobId = begun.jobId();
    }

    /** Called by the page while the job works. */
    public void look() {
        preview = null;
        var job = job();
        if (job != null && job.state().equals("FAILED")) {
            previewId = null;
            FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, job.message(), null));
        }
    }

    void propose(Caller caller) {
        proposing.propose(previewId, reason, caller);
        giveUp();
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(words.get("policy.proposed")));
    }

    private JobView job() {
        return previewId == null ? null : jobs.get(jobId);
    }

    public boolean isOpen() {
        return act != null;
    }

    public boolean isEnding() {
        return act == PolicyDraft.Act.END;
    }

    public boolean isWorking() {
        return previewId != null && getPreview().parts() == null;
    }

    public long getDone() {
        return job().done();
    }

    public PolicyPreviewView getPreview() {
        if (preview == null && previewId != null) {
            preview = previewing.get(previewId);
        }
        return preview;
    }

    public boolean isReady() {
        return previewId != null && getPreview().isReady();
    }

    public List<FieldChanges.Change> getChanges() {
        return checked == null ? List.of() : checked.changes().fields();
    }

    public List<String> getHints() {
        return checked == null ? List.of() : checked.hints();
    }

    public List<Column> getColumns() {
        return Objects.requireNonNullElse(columns, List.of());
    }

    public Map<String, String> getCells() {
        return cells;
    }

    public String getKey() {
        return key;
    }

    public PreviewForm getWindow() {
        return window;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
