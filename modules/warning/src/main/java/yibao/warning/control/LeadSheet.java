package yibao.warning.control;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import yibao.kernel.policy.FollowUpState;
import yibao.kernel.policy.HardshipClass;
import yibao.kernel.policy.PolicyBook;
import yibao.warning.Lead;

/** A lead as a row of the workbook that a town takes along. */
public class LeadSheet {
    public static final List<String> HEADER = List.of("序号", "乡镇", "村（居）代码", "户号", "姓名", "证件号码", "困难群体类别", "找人原因", "说明",
            "总费用", "个人负担", "医疗救助", "跟进结果", "备注", "登记人");
    private static final Map<String, String> REASONS = Map.of("OVER_LINE_NOT_APPLIED", "达到预警线未申请", "LISTED_NOT_APPLIED", "在名单且达到预警线未申请",
            "LISTED_NO_ASSISTANCE", "在名单未获救助", "VERIFIED_NOT_LISTED", "民政核实未列入名单");
    private final Map<String, String> states;
    private final Map<String, String> classes;
    private final Function<String, String> towns;
    private final UnaryOperator<String> name;
    private final UnaryOperator<String> certno;

    /** @param name and {@code certno} mask where the purpose asks for it */
    public LeadSheet(PolicyBook book, LocalDate on, Instant knownAt, Function<String, String> towns, UnaryOperator<String> name,
            UnaryOperator<String> certno) {
        this.states = book.listFindingStates(on, knownAt).stream().collect(Collectors.toMap(FollowUpState::code, FollowUpState::name));
        this.classes = book.listHardshipClasses(on, knownAt).stream().collect(Collectors.toMap(HardshipClass::code, HardshipClass::name));
        this.towns = towns;
        this.name = name;
        this.certno = certno;
    }

    public List<String> cells(long number, Lead lead) {
        var mark = lead.followUp();
        return List.of(String.valueOf(number), towns.apply(lead.townCode()), lead.townCode(), text(lead.householdNo()), name.apply(lead.name()),
                certno.apply(lead.who().certno()), classNames(lead.classes()), REASONS.get(lead.reason().name()), lead.sentence(),
                lead.total().toString(), lead.burden().toString(), lead.assistance().toString(),
                mark == null ? "" : states.getOrDefault(mark.state(), mark.state()), mark == null ? "" : text(mark.note()), mark == null ? "" : mark.by());
    }

    private String classNames(String codes) {
        return codes.isEmpty() ? "" : Arrays.stream(codes.split(" ")).map(code -> classes.getOrDefault(code, code)).collect(Collectors.joining("、"));
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }
}
