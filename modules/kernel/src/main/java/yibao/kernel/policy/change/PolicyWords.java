package yibao.kernel.policy.change;

import java.util.Map;
import java.util.stream.Stream;
import yibao.kernel.policy.PolicyDraft;
import yibao.kernel.policy.PolicyRowView;

/** How a change is called where somebody has to decide on it in one line. */
final class PolicyWords {
    private static final Map<String, String> SETTLEMENT = Map.of("basic-benefit", "基本医保待遇", "major-illness", "大病保险", "major-illness-tier", "大病保险分段",
            "tilt-assistance", "倾斜救助", "waiting-period", "待遇等待期", "continuity-reward", "连续参保激励", "disposable-income", "人均可支配收入",
            "self-pay-target", "自付占比目标");
    private static final Map<String, String> TABLES = Map.of("hardship-classes", "困难群体类别", "premium-fee", "缴费标准",
            "premium-subsidy", "资助参保", "assistance-benefit", "救助待遇", "eligibility", "资格答复有效期", "coverage-target", "参保任务", "follow-up-states", "走访结果", "age-bands", "年龄段",
            "subsidy-snapshot", "补助时点");
    private static final Map<String, String> WARNING = Map.of("warning-line", "预警线", "warning-term", "预警期限", "finding-states", "找人结果");
    private static final Map<String, String> POVERTY = Map.of("poverty-class", "因病支出型认定", "special-day", "节假日和调休");

    private PolicyWords() {}

    static String title(PolicyDraft draft, PolicyRowView row) {
        var names = Stream.of(TABLES, SETTLEMENT, WARNING, POVERTY).filter(some -> some.containsKey(draft.table())).findFirst().orElse(Map.of());
        var table = names.getOrDefault(draft.table(), draft.table()) + " " + row.key();
        return draft.act() == PolicyDraft.Act.END ? table + " 的一行执行至 " + row.validTo() + " 止"
                : table + " 自 " + row.validFrom() + (row.validTo() == null ? "" : " 至 " + row.validTo()) + " 执行新的一行";
    }
}
