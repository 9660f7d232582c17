package yibao.kernel.policy.change;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import yibao.kernel.access.Caller;
import yibao.kernel.jobs.Jobs;
import yibao.kernel.policy.Policies;
import yibao.kernel.policy.PolicyDraft;
import yibao.kernel.problem.BusinessProblem;

/** Has worked out what a draft would change; a job, because a month may hold many answers. */
@Stateless
public class PreviewingPolicy {
    private Drafts drafts;
    private Policies policies;
    private PreviewStore previews;
    private Jobs jobs;
    private Clock clock;

    public PreviewingPolicy() {}

    @Inject
    public PreviewingPolicy(Drafts drafts, Policies policies, PreviewStore previews, Jobs jobs, Clock clock) {
        this.drafts = drafts;
        this.policies = policies;
        this.previews = previews;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** What was begun: where the result will be, and the job that works on it. */
    public record Begun(String previewId, String jobId) {}

    /** @throws BusinessProblem POLICY_DRAFT with every fault, POLICY_TABLE_UNKNOWN */
    public Begun begin(PolicyDraft draft, PreviewWindow window, Caller caller) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        drafts.bookWith(draft, now);
        var book = policies.current();
        var previewId = UUID.randomUUID().toString();
        previews.add(book.pack(), new PolicyPreviewView(previewId, draft, window.from(), window.to(), window.asIf(), caller.name(), now, null),
                book.state());
        return new Begun(previewId, jobs.enqueue(PreviewJob.KIND, previewId, "policy", caller.name()));
    }

    /** @throws BusinessProblem POLICY_PREVIEW_UNKNOWN */
    public PolicyPreviewView get(String previewId) {
        return kept(previews, previewId).view();
    }

    static PreviewStore.Kept kept(PreviewStore previews, String previewId) {
        return previews.find(previewId).orElseThrow(() -> new BusinessProblem("policy", "POLICY_PREVIEW_UNKNOWN", 404, "没有这次测算，请重新测算"));
    }
}
