package yibao.kernel.policy.change;

import static java.util.Map.entry;

import java.util.Map;
import yibao.kernel.policy.PolicyDraft;
import yibao.kernel.policy.PolicyRowView;

/** How a change is called where somebody has to decide on it in one line. */
final class PolicyWords {
    private static final Map<String, String> TABLES = Map.ofEntries(
            entry("hardship-classes", "困难群体类别"),
            entry("premium-fee", "缴费标准"),
            entry("premium-subsidy", "资助参保"),
            entry("assistance-benefit", "救助待遇"),
            entry("eligibility", "资格答复有效期"),
            entry("coverage-target", "参保任务"),
            entry("follow-up-states", "走访结果"),
            entry("age-bands", "年龄段"),
            entry("subsidy-snapshot", "补助时点"),
            entry("basic-benefit", "基本医保待遇"),
            entry("major-illness", "大病保险"),
            entry("major-illness-tier", "大病保险分段"),
            entry("tilt-assistance", "倾斜救助"),
            entry("waiting-period", "待遇等待期"),
            entry("continuity-reward", "连续参保激励"),
            entry("disposable-income", "人均可支配收入"),
            entry("self-pay-target", "自付占比目标"),
            entry("warning-line", "预警线"),
            entry("warning-term", "预警期限"),
            entry("finding-states", "找人结果"),
            entry("poverty-class", "因病支出型认定"),
            entry("special-day", "节假日和调休"),
            entry("subsidy-share", "资助资金分担"),
            entry("subsidy-rule", "资助规则"));

    private PolicyWords() {}

    static String title(PolicyDraft draft, PolicyRowView row) {
        var table = TABLES.getOrDefault(draft.table(), draft.table()) + " " + row.key();
        return draft.act() == PolicyDraft.Act.END ? table + " 的一行执行至 " + row.validTo() + " 止"
                : table + " 自 " + row.validFrom() + (row.validTo() == null ? "" : " 至 " + row.validTo()) + " 执行新的一行";
    }
}
