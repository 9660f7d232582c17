package yibao.premium.control;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import yibao.kernel.Masked;
import yibao.kernel.policy.TownNames;
import yibao.kernel.problem.BusinessProblem;
import yibao.kernel.sheet.SheetRow;
import yibao.premium.DeskDifference;
import yibao.premium.DifferenceLine;
import yibao.premium.DifferenceType;
import yibao.premium.Finding;
import yibao.premium.SideFinding;
import yibao.premium.WorkChange;
import yibao.premium.WorkState;

/** The workbook in which people work on differences: what each of its columns is called and means. */
public final class ResolutionColumns {

    public static final String RESULT = "处理结果";
    static final String ID = "差异编号";
    static final String VERSION = "版本";
    static final String STATE = "状态";
    static final String OWNER = "责任方";
    static final String NOTE = "备注";
    static final String REASON = "免予理由";
    private static final String LEVIED = "应缴";
    private static final String RECEIVED = "净缴";
    private static final String DIFFERENCE = "差额";
    public static final List<String> HEADER = List.of(ID, VERSION, "类型", "姓名", "证件号码", "险种", "年度", LEVIED, RECEIVED, DIFFERENCE,
            "电子税票号", "差异说明", "镇街", "建议责任方", STATE, OWNER, NOTE, REASON);

    private static final String HINT = "填写说明";
    private static final String NUMBER = "\\d{1,9}(\\.0+)?";

    private final List<String> header;

    /** @throws BusinessProblem COLUMN_MISSING where a row could not be found again or told from a changed one */
    public ResolutionColumns(List<String> header) {
        this.header = header.stream().map(String::strip).toList();
        for (String needed : List.of(ID, VERSION)) {
            if (!this.header.contains(needed)) {
                throw new BusinessProblem("premium", "COLUMN_MISSING", 422,
                        "工作簿缺少“" + needed + "”列，请用本系统下载的工作簿填写，不要删改列名", "file");
            }
        }
    }

    /** Where in such a header the money stands. */
    public static Integer[] money(List<String> header) {
        return Stream.of(LEVIED, RECEIVED, DIFFERENCE).map(header::indexOf).filter(column -> column >= 0).toArray(Integer[]::new);
    }

    /** The second row of what is downloaded; on the way back it is passed over. */
    public static List<String> hint() {
        return List.of(HINT + "：本行不处理", "勿改", "", "", "", "", "", "", "", "", "", "", "", "",
                "填：" + String.join("、", List.of(WorkState.values()).stream().map(WorkState::label).toList()),
                "除“待处理”外必填，60 字以内", "办结须写明如何办结，400 字以内", "免予处理须写明，另一人复核后生效");
    }

    public boolean isHint(SheetRow row) {
        return cell(row, ID).orElse("").startsWith(HINT);
    }

    public static List<String> cells(DeskDifference difference, TownNames towns) {
        DifferenceLine found = difference.found();
        return List.of(found.diffId(), String.valueOf(difference.version()), difference.typeLabel(), found.psnName(),
                Masked.certno(found.certno()), found.insutype(), String.valueOf(found.year()), found.levied().toString(),
                found.received().toString(), found.difference().toString(), found.elecTaxrptNos(), found.reason(),
                towns.of(difference.townCode()), ownerOf(found.type()),
                WorkState.valueOf(difference.state()).label(), text(difference.owner()), text(difference.note()), "");
    }

    /** What a row wants; the first fault of its own, if it has one, is said instead. */
    public record Wish(int line, String diffId, int version, WorkChange change, WorkRules.Refused fault) {
    }

    public Wish read(SheetRow row) {
        String diffId = cell(row, ID).orElse("").strip();
        String version = cell(row, VERSION).orElse("").strip();
        String word = cell(row, STATE).orElse("").strip();
        Optional<WorkState> state = word.isEmpty() ? Optional.empty() : WorkState.find(word);
        WorkRules.Refused fault = null;
        if (diffId.isEmpty()) {
            fault = new WorkRules.Refused("ID_MISSING", "差异编号为空，请用下载的工作簿填写");
        } else if (!version.matches(NUMBER)) {
            fault = new WorkRules.Refused("VERSION_FORMAT", "版本应为下载时的数字，请勿改动");
        } else if (!word.isEmpty() && state.isEmpty()) {
            fault = new WorkRules.Refused("STATE_UNKNOWN", "没有这种状态，可填："
                    + String.join("、", List.of(WorkState.values()).stream().map(WorkState::label).toList()));
        }
        int number = fault == null ? Integer.parseInt(version.replaceAll("\\..*", "")) : 0;
        return new Wish(row.line(), diffId, number, new WorkChange(state.orElse(null), cell(row, OWNER).orElse(null),
                cell(row, NOTE).orElse(null), cell(row, REASON).filter(text -> !text.isBlank()).orElse(null)), fault);
    }

    /** Empty where the workbook has no such column; an empty text where the cell is empty. */
    private Optional<String> cell(SheetRow row, String name) {
        int column = header.indexOf(name);
        return column < 0 ? Optional.empty() : Optional.of(row.cell(column));
    }

    private static String ownerOf(String type) {
        Finding finding = SideFinding.CROSS_INSURED.name().equals(type) ? SideFinding.CROSS_INSURED
                : DifferenceType.valueOf(type);
        return finding.owner().label();
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
