package yibao.kernel.policy.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import yibao.kernel.jobs.Job;
import yibao.kernel.jobs.JobHandler;
import yibao.kernel.jobs.Progress;
import yibao.kernel.policy.Policies;

/** Asks every module in turn what the draft would change. Reads only. */
@ApplicationScoped
public class PreviewJob implements JobHandler {
    public static final String KIND = "PREVIEW_POLICY";
    private PreviewStore previews;
    private Drafts drafts;
    private Policies policies;
    private List<PolicyPreview> parts;

    protected PreviewJob() {}

    @Inject
    public PreviewJob(PreviewStore previews, Drafts drafts, Policies policies, Instance<PolicyPreview> parts) {
        this(previews, drafts, policies, parts.stream().toList());
    }

    public PreviewJob(PreviewStore previews, Drafts drafts, Policies policies, List<PolicyPreview> parts) {
        this.previews = previews;
        this.drafts = drafts;
        this.policies = policies;
        this.parts = parts.stream().sorted(Comparator.comparingInt(PolicyPreview::order)).toList();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String run(Job job, Progress progress) throws SQLException {
        var preview = PreviewingPolicy.kept(previews, job.subject()).view();
        var known = preview.madeAt();
        var changed = preview.asIf() ? drafts.bookAsIf(preview.draft(), known) : drafts.bookWith(preview.draft(), known);
        var what = new PolicyComparison(policies.current(), changed, known, preview.from(), preview.to());
        var found = new ArrayList<PreviewPart>();
        for (var part : parts) {
            progress.report(job.jobId(), "preview", 0, 0);
            found.add(part.compare(what, done -> progress.report(job.jobId(), "preview", done, 0)));
        }
        previews.fill(preview.previewId(), found);
        return String.join("；", found.stream().map(PreviewPart::summary).toList());
    }
}
