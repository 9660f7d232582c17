package yibao.kernel.policy.change;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import yibao.kernel.access.Caller;
import yibao.kernel.access.Role;
import yibao.kernel.foureyes.Proposal;
import yibao.kernel.foureyes.ProposalHandler;
import yibao.kernel.jobs.Jobs;
import yibao.kernel.policy.Policies;
import yibao.kernel.policy.PolicyDraft;
import yibao.kernel.problem.BusinessProblem;

/**
 * What the second person confirms: the draft exactly as it was previewed, against tables that have not moved since.
 * The worker then puts it into force, because only it can say from when something is known to all at once.
 */
@ApplicationScoped
public class PolicyChangeHandler implements ProposalHandler {
    public static final String KIND = "CHANGE_POLICY";
    private PreviewStore previews;
    private KeptChanges changes;
    private Drafts drafts;
    private Policies policies;
    private Jobs jobs;
    private Clock clock;

    protected PolicyChangeHandler() {}

    @Inject
    public PolicyChangeHandler(PreviewStore previews, KeptChanges changes, Drafts drafts, Policies policies, Jobs jobs, Clock clock) {
        this.previews = previews;
        this.changes = changes;
        this.drafts = drafts;
        this.policies = policies;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** What a proposal carries. */
    record Payload(String previewId, PolicyDraft draft) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Set<String> roles() {
        return Set.of(Role.Key.ADMIN);
    }

    @Override
    public void check(Proposal proposal, Caller caller) {
        var payload = payload(proposal);
        var preview = PreviewingPolicy.kept(previews, payload.previewId());
        if (!preview.view().isReady()) {
            throw new BusinessProblem("policy", "POLICY_PREVIEW_UNFINISHED", 409, "测算尚未完成，请等任务结束后再提交");
        }
        if (!preview.view().draft().equals(payload.draft()) || !preview.policyState().equals(policies.current().state())) {
            throw new BusinessProblem("policy", "POLICY_MOVED", 409, "测算之后政策表已有变更，请重新测算后再提交");
        }
        drafts.bookWith(payload.draft(), clock.instant());
    }

    @Override
    public String apply(Proposal proposal, Caller confirmedBy) {
        var payload = payload(proposal);
        var changeId = UUID.randomUUID().toString();
        changes.add(policies.current().pack(), new PolicyChangeView(changeId, payload.draft(), payload.previewId(), proposal.reason(),
                proposal.proposedBy(), confirmedBy.name(), clock.instant().truncatedTo(ChronoUnit.MICROS), null));
        jobs.enqueue(PolicyChangeJob.KIND, changeId, "proposal " + proposal.proposalId(), confirmedBy.name());
        return "政策变更已排队生效，生效时刻见政策表";
    }

    private static Payload payload(Proposal proposal) {
        return PreviewStore.read(proposal.payload(), new TypeReference<Payload>() {});
    }
}
