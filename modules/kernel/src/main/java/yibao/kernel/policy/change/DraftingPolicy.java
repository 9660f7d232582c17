package yibao.kernel.policy.change;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import yibao.kernel.audit.FieldChanges;
import yibao.kernel.policy.Confidence;
import yibao.kernel.policy.PolicyDraft;
import yibao.kernel.policy.PolicyRowView;
import yibao.kernel.problem.BusinessProblem;

/** Checks a change as the files are checked, and says beside which row it would stand. */
@Stateless
public class DraftingPolicy {
    private Drafts drafts;
    private Clock clock;

    public DraftingPolicy() {}

    @Inject
    public DraftingPolicy(Drafts drafts, Clock clock) {
        this.drafts = drafts;
        this.clock = clock;
    }

    /** @param changes field by field, against the row of the same key that holds on its first day
     *  @param hints   what the person should know before proposing it */
    public record Checked(String key, FieldChanges changes, List<String> hints) {}

    /** @throws BusinessProblem POLICY_DRAFT with every fault, POLICY_TABLE_UNKNOWN */
    public Checked check(PolicyDraft draft) {
        var now = clock.instant();
        var book = drafts.bookWith(draft, now);
        var row = DraftedRow.of(draft, book, now);
        return new Checked(row.key(), drafts.changes(draft, row, now), hints(draft, row, LocalDate.now(clock)));
    }

    private static List<String> hints(PolicyDraft draft, PolicyRowView row, LocalDate today) {
        var hints = new ArrayList<String>();
        var first = draft.act() == PolicyDraft.Act.END ? row.validTo() : row.validFrom();
        if (first.isBefore(today)) {
            hints.add("所涉日期早于今天：已作的答复不变，但今后对过去日期的查询将按新规则答复，应缴名册须重新核定");
        }
        if (row.confidence() == Confidence.UNSURE) hints.add("依据标为 UNSURE（待核），请先核对文件再提交");
        return hints;
    }
}
