package yibao.warning.control;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import yibao.kernel.Money;
import yibao.kernel.policy.AssistanceBenefit;
import yibao.kernel.policy.HardshipClass;
import yibao.kernel.policy.PolicyBook;
import yibao.kernel.policy.WarningTerm;
import yibao.warning.LeadReason;
import yibao.warning.control.BurdenStage.Bearer;

/** What makes somebody worth a visit (制度找人), by the policy of a day. */
public class LeadRules {
    private final WarningTerm term;
    private final Map<String, String> names = new HashMap<>();
    /** By class, only of those whose list alone earns assistance. */
    private final Map<String, Money> deductibles = new HashMap<>();

    public LeadRules(PolicyBook book, WarningTerm term, LocalDate on, Instant knownAt) {
        this.term = term;
        for (HardshipClass one : book.listHardshipClasses(on, knownAt)) {
            names.put(one.code(), one.name());
            if (one.assisted()) {
                book.findAssistanceBenefit(one.code(), on, knownAt).map(AssistanceBenefit::deductible)
                        .ifPresent(amount -> deductibles.put(one.code(), amount));
            }
        }
    }

    /** Below it nobody is looked up for want of assistance. */
    public Money leadFrom() {
        return term.leadFrom();
    }

    /** Of somebody over a line. */
    public List<LeadReason> reasons(Bearer bearer, boolean hasApplied, boolean isVerified) {
        List<LeadReason> reasons = new ArrayList<>();
        boolean isListed = !bearer.home().classes().isEmpty();
        if (!hasApplied) {
            reasons.add(isListed ? LeadReason.LISTED_NOT_APPLIED : LeadReason.OVER_LINE_NOT_APPLIED);
        }
        if (isVerified && !isListed && !hasApplied) {
            reasons.add(LeadReason.VERIFIED_NOT_LISTED);
        }
        return reasons;
    }

    /** Of somebody on a list without assistance: whether one of their classes would have paid at this burden. */
    public boolean isUnassisted(Bearer bearer) {
        return bearer.home().classes().stream().map(deductibles::get)
                .anyMatch(deductible -> deductible != null && bearer.figures().burden().compareTo(deductible) > 0);
    }

    public String sentence(LeadReason reason, Bearer bearer) {
        var burden = "个人负担 " + bearer.figures().burden() + " 元（总费用 " + bearer.figures().total() + " 元）";
        return switch (reason) {
            case OVER_LINE_NOT_APPLIED -> burden + "，达到预警线；不在困难群体名单，也没有申请因病支出型救助";
            case LISTED_NOT_APPLIED -> listed(bearer) + "，" + burden + "，达到预警线；没有申请因病支出型救助";
            case LISTED_NO_ASSISTANCE -> listed(bearer) + "，" + burden + "，医疗救助支付 0.00 元；请核对是否未走一站式结算或名单晚到";
            case VERIFIED_NOT_LISTED -> "民政已核实有困难，" + burden + "；尚未列入困难群体名单，也没有申请因病支出型救助";
        };
    }

    private String listed(Bearer bearer) {
        return bearer.home().classes().stream().map(code -> names.getOrDefault(code, code)).collect(Collectors.joining("、"));
    }
}
