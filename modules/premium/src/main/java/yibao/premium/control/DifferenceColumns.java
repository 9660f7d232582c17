package yibao.premium.control;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import yibao.kernel.Masked;
import yibao.kernel.policy.TownNames;
import yibao.premium.DeskDifference;
import yibao.premium.WorkState;

/** The workbook of differences for people: headings and words in Chinese, each code beside its word. */
public enum DifferenceColumns {
    ID("差异编号", (line, told) -> line.found().diffId()),
    TYPE("类型", (line, told) -> line.typeLabel()),
    TYPE_CODE("类型代码", (line, told) -> line.found().type()),
    NAME("姓名", (line, told) -> line.found().psnName()),
    CERTNO("证件号码", (line, told) -> told.numbers() ? line.found().certno() : Masked.certno(line.found().certno())),
    INSUTYPE("险种", (line, told) -> line.found().insutype()),
    YEAR("年度", (line, told) -> String.valueOf(line.found().year())),
    LEVIED("应缴", (line, told) -> line.found().levied().toString()),
    RECEIVED("净缴", (line, told) -> line.found().received().toString()),
    DIFFERENCE("差额", (line, told) -> line.found().difference().toString()),
    RECEIPTS("电子税票号", (line, told) -> line.found().elecTaxrptNos()),
    REASON("差异说明", (line, told) -> line.found().reason()),
    COUNTY("参保区划", (line, told) -> line.insuAdmdvs()),
    TOWN("镇街", (line, told) -> told.towns().of(line.townCode())),
    TOWN_CODE("镇街代码", (line, told) -> line.townCode()),
    OFFICE("税务机关", (line, told) -> line.taxdeptCode()),
    STATE("状态", (line, told) -> WorkState.valueOf(line.state()).label()),
    STATE_CODE("状态代码", (line, told) -> line.state()),
    OWNER("责任方", (line, told) -> line.owner()),
    NOTE("备注", (line, told) -> line.note());

    /** Which of them hold money. */
    public static final Integer[] MONEY = {LEVIED.ordinal(), RECEIVED.ordinal(), DIFFERENCE.ordinal()};

    /** How it is told. @param numbers whether the certificate number leaves in full */
    public record Telling(boolean numbers, TownNames towns) {
    }

    /** What stands in a column; may be null. */
    private interface Cell {
        String of(DeskDifference line, Telling told);
    }

    private final String heading;
    private final Cell cell;

    DifferenceColumns(String heading, Cell cell) {
        this.heading = heading;
        this.cell = cell;
    }

    public static List<String> header() {
        return Arrays.stream(values()).map(column -> column.heading).toList();
    }

    /** Cells may be null. */
    public static List<String> cells(DeskDifference line, Telling told) {
        List<String> cells = new ArrayList<>();
        for (DifferenceColumns column : values()) {
            cells.add(column.cell.of(line, told));
        }
        return cells;
    }
}
