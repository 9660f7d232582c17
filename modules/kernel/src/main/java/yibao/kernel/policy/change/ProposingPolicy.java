package yibao.kernel.policy.change;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import yibao.kernel.access.Caller;
import yibao.kernel.foureyes.Proposing;
import yibao.kernel.problem.BusinessProblem;

/** Hands a draft with its preview to a second person. */
@Stateless
public class ProposingPolicy {
    private static final int LONGEST_TITLE = 390;
    private static final int LONGEST_SUBJECT = 200;
    private PreviewStore previews;
    private Drafts drafts;
    private Proposing proposing;
    private Clock clock;

    public ProposingPolicy() {}

    @Inject
    public ProposingPolicy(PreviewStore previews, Drafts drafts, Proposing proposing, Clock clock) {
        this.previews = previews;
        this.drafts = drafts;
        this.proposing = proposing;
        this.clock = clock;
    }

    /**
     * @return the number of the proposal
     * @throws BusinessProblem REASON_MISSING, POLICY_PREVIEW_UNKNOWN, POLICY_PREVIEW_UNFINISHED, POLICY_MOVED, PROPOSAL_WAITING
     */
    public String propose(String previewId, String reason, Caller caller) {
        if (reason == null || reason.isBlank()) {
            throw new BusinessProblem("policy", "REASON_MISSING", 422, "请写明变更的理由和依据", "reason");
        }
        var preview = PreviewingPolicy.kept(previews, previewId).view();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var row = DraftedRow.of(preview.draft(), drafts.bookWith(preview.draft(), now), now);
        var title = PolicyWords.title(preview.draft(), row) + "。测算：" + preview.summary();
        return proposing.propose(PolicyChangeHandler.KIND, cut(preview.draft().table() + "/" + row.key(), LONGEST_SUBJECT),
                cut(title, LONGEST_TITLE), PreviewStore.write(new PolicyChangeHandler.Payload(previewId, preview.draft())), reason.strip(),
                caller);
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }
}
