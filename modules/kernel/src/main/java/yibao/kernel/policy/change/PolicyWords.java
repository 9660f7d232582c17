package yibao.kernel.policy.change;

import java.util.Map;
import yibao.kernel.policy.PolicyDraft;
import yibao.kernel.policy.PolicyRowView;

/** How a change is called where somebody has to decide on it in one line. */
final class PolicyWords {
    private static final Map<String, String> TABLES = Map.ofEntries(
            Map.entry("hardship-classes", "困难群体类别"), Map.entry("premium-fee", "缴费标准"), Map.entry("premium-subsidy", "资助参保"),
            Map.entry("assistance-benefit", "救助待遇"), Map.entry("eligibility", "资格答复有效期"),
            Map.entry("coverage-target", "参保任务"), Map.entry("follow-up-states", "走访结果"), Map.entry("age-bands", "年龄段"),
            Map.entry("subsidy-snapshot", "补助时点"),
            Map.entry("subsidy-share", "资助资金分担"), Map.entry("subsidy-rule", "资助规则"));

    private PolicyWords() {}

    static String title(PolicyDraft draft, PolicyRowView row) {
        var table = TABLES.getOrDefault(draft.table(), draft.table()) + " " + row.key();
        return draft.act() == PolicyDraft.Act.END ? table + " 的一行执行至 " + row.validTo() + " 止"
                : table + " 自 " + row.validFrom() + (row.validTo() == null ? "" : " 至 " + row.validTo()) + " 执行新的一行";
    }
}
