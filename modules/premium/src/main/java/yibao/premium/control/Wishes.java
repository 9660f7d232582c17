package yibao.premium.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import yibao.premium.ResolutionView;

/** Answers every row of a workbook: what is accepted, what stays, what a second person must see, what is refused and why. */
public final class Wishes {

    private static final WorkRules.Refused REPEATED = new WorkRules.Refused("DUPLICATE_IN_FILE", "同一差异在文件中出现多次，以第一次为准，请删去本行");
    private static final WorkRules.Refused UNKNOWN = new WorkRules.Refused("DIFFERENCE_UNKNOWN", "差异已不在最新对账结果中，请重新下载");
    private static final WorkRules.Refused CHANGED = new WorkRules.Refused("CHANGED_MEANWHILE", "下载后已有他人处理或金额有变化，请重新下载后再填");
    private static final WorkRules.Refused STRICT = new WorkRules.Refused("ALL_OR_NOTHING", "本行无误，但其他行有误，按“全部或不收”整份未收");

    private final Map<String, Standing> now;
    private final Map<String, Standing.Marks> asDownloaded;
    private final Set<String> seen;
    private final List<ResolutionView.Row> answers = new ArrayList<>();
    private final List<Standing.Marked> accepted = new ArrayList<>();
    private final List<Standing.Marked> proposed = new ArrayList<>();

    /**
     * @param now          what the latest run has and the caller may see, by id
     * @param asDownloaded the marks of the version that a row was downloaded with, by id; where it has changed since
     * @param seen         the ids of earlier portions of the same workbook; those of this one are added
     */
    public Wishes(Map<String, Standing> now, Map<String, Standing.Marks> asDownloaded, Set<String> seen) {
        this.seen = seen;
        this.now = now;
        this.asDownloaded = asDownloaded;
    }

    public void add(ResolutionColumns.Wish wish) {
        Standing standing = now.get(wish.diffId());
        if (wish.fault() != null) {
            refuse(wish, wish.fault());
        } else if (!seen.add(wish.diffId())) {
            refuse(wish, REPEATED);
        } else if (standing == null) {
            refuse(wish, UNKNOWN);
        } else {
            decide(wish, standing);
        }
    }

    private void decide(ResolutionColumns.Wish wish, Standing standing) {
        WorkRules.Decision decision = WorkRules.decide(standing, wish.change());
        if (decision instanceof WorkRules.Unchanged || isUntouched(wish, standing)) {
            answer(wish, "UNCHANGED", null, "未改动");
        } else if (wish.version() != standing.version()) {
            refuse(wish, CHANGED);
        } else if (decision instanceof WorkRules.Done done) {
            accepted.add(new Standing.Marked(standing, done.marks()));
            answer(wish, "ACCEPTED", null, "已更新为" + done.marks().state().label());
        } else if (decision instanceof WorkRules.NeedsSecond second) {
            proposed.add(new Standing.Marked(standing, second.marks()));
            answer(wish, "PROPOSED", null, "已提交，待另一人复核");
        } else if (decision instanceof WorkRules.Refused refused) {
            refuse(wish, refused);
        }
    }

    /** Somebody else has changed it, and this row says nothing but what it was downloaded with. */
    private boolean isUntouched(ResolutionColumns.Wish wish, Standing standing) {
        Standing.Marks then = asDownloaded.get(wish.diffId());
        return wish.version() != standing.version() && then != null && WorkRules.decide(new Standing(standing.diffId(),
                standing.type(), standing.insuAdmdvs(), standing.townCode(), standing.bookedOn(), standing.levied(),
                standing.received(), wish.version(), then), wish.change()) instanceof WorkRules.Unchanged;
    }

    /** Because a row of the workbook is refused, none of it is taken. */
    public void refuseAll() {
        answers.replaceAll(answer -> answer.outcome().equals("ACCEPTED") || answer.outcome().equals("PROPOSED")
                ? new ResolutionView.Row(answer.line(), answer.diffId(), "REFUSED", STRICT.code(), STRICT.message()) : answer);
        accepted.clear();
        proposed.clear();
    }

    private void refuse(ResolutionColumns.Wish wish, WorkRules.Refused refused) {
        answer(wish, "REFUSED", refused.code(), refused.message());
    }

    private void answer(ResolutionColumns.Wish wish, String outcome, String code, String message) {
        answers.add(new ResolutionView.Row(wish.line(), wish.diffId(), outcome, code, message));
    }

    public List<ResolutionView.Row> answers() {
        return answers;
    }

    public List<Standing.Marked> accepted() {
        return accepted;
    }

    public List<Standing.Marked> proposed() {
        return proposed;
    }
}
