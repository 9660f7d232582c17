package yibao.assistance.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import yibao.assistance.EligibilityAnswer;
import yibao.kernel.policy.change.PreviewPart;

/** Counts from what to what answers would move, with a few examples that name nobody. */
final class AnswerMoves {
    private static final int MOST_MOVES = 20;
    private static final int MOST_EXAMPLES = 10;
    private final Map<Move, Long> counts = new HashMap<>();
    private final List<List<String>> examples = new ArrayList<>();
    private long looked;
    private long changed;
    private long worded;

    private record Move(String before, String after) {}

    void add(AnsweredQuestions.Asked asked, EligibilityAnswer before, EligibilityAnswer after) {
        looked++;
        var move = new Move(outcome(before), outcome(after));
        if (!move.before().equals(move.after())) {
            changed++;
            counts.merge(move, 1L, Long::sum);
            if (examples.size() < MOST_EXAMPLES) {
                examples.add(List.of(asked.checkId(), division(before), String.valueOf(before.asOf()), move.before(), move.after()));
            }
        } else if (!before.equals(after)) {
            worded++;
        }
    }

    long looked() {
        return looked;
    }

    PreviewPart part() {
        var summary = "资格答复 " + looked + " 条中 " + changed + " 条会变" + (worded == 0 ? "" : "，另 " + worded + " 条仅依据文字不同");
        return new PreviewPart("救助资格答复", looked, changed, summary, changed == 0 ? List.of() : List.of(
                new PreviewPart.Table("从什么变成什么", List.of("原答复", "变更后", "条数"), moves()),
                new PreviewPart.Table("举例", List.of("答复编号", "区划", "查询日", "原答复", "变更后"), examples)));
    }

    private List<List<String>> moves() {
        return counts.entrySet().stream().sorted(Map.Entry.<Move, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(move -> move.getKey().before()).thenComparing(move -> move.getKey().after()))
                .limit(MOST_MOVES)
                .map(move -> List.of(move.getKey().before(), move.getKey().after(), move.getValue().toString())).toList();
    }

    /** All that the change may touch for the person: yes or no, class, what it brings, until when. */
    private static String outcome(EligibilityAnswer answer) {
        if (!answer.eligible()) {
            return "不符合（" + answer.reasons().get(0).code() + "），至 " + answer.validUntil();
        }
        var benefit = answer.assistance();
        return "符合" + AnswerWords.applied(answer) + (benefit == null ? "，无待遇标准" : "，比例 " + benefit.ratio() + "，起付 " + benefit.deductibleRemaining()
                + "，限额 " + benefit.capRemaining()) + "，至 " + answer.validUntil();
    }

    /** The county only: whoever keeps policy sees nobody's number, not even masked. */
    private static String division(EligibilityAnswer answer) {
        return answer.person() == null || answer.person().insuAdmdvs() == null ? "" : answer.person().insuAdmdvs();
    }
}
