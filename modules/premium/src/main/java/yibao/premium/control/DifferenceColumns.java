package yibao.premium.control;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import yibao.kernel.Masked;
import yibao.premium.DeskDifference;
import yibao.premium.WorkState;

/** The workbook of differences for people: headings and words in Chinese, each code beside its word. */
public enum DifferenceColumns {
    ID("差异编号", (line, numbers) -> line.found().diffId()),
    TYPE("类型", (line, numbers) -> line.typeLabel()),
    TYPE_CODE("类型代码", (line, numbers) -> line.found().type()),
    NAME("姓名", (line, numbers) -> line.found().psnName()),
    CERTNO("证件号码", (line, numbers) -> numbers ? line.found().certno() : Masked.certno(line.found().certno())),
    INSUTYPE("险种", (line, numbers) -> line.found().insutype()),
    YEAR("年度", (line, numbers) -> String.valueOf(line.found().year())),
    LEVIED("应缴", (line, numbers) -> line.found().levied().toString()),
    RECEIVED("净缴", (line, numbers) -> line.found().received().toString()),
    DIFFERENCE("差额", (line, numbers) -> line.found().difference().toString()),
    RECEIPTS("电子税票号", (line, numbers) -> line.found().elecTaxrptNos()),
    REASON("差异说明", (line, numbers) -> line.found().reason()),
    COUNTY("参保区划", (line, numbers) -> line.insuAdmdvs()),
    TOWN("镇街", (line, numbers) -> line.townCode()),
    OFFICE("税务机关", (line, numbers) -> line.taxdeptCode()),
    STATE("状态", (line, numbers) -> WorkState.valueOf(line.state()).label()),
    STATE_CODE("状态代码", (line, numbers) -> line.state()),
    OWNER("责任方", (line, numbers) -> line.owner()),
    NOTE("备注", (line, numbers) -> line.note());

    /** Which of them hold money. */
    public static final Integer[] MONEY = {LEVIED.ordinal(), RECEIVED.ordinal(), DIFFERENCE.ordinal()};

    private final String heading;
    private final BiFunction<DeskDifference, Boolean, String> cell;

    DifferenceColumns(String heading, BiFunction<DeskDifference, Boolean, String> cell) {
        this.heading = heading;
        this.cell = cell;
    }

    public static List<String> header() {
        return Arrays.stream(values()).map(column -> column.heading).toList();
    }

    /** @param numbers whether the certificate number leaves in full; cells may be null */
    public static List<String> cells(DeskDifference line, boolean numbers) {
        List<String> cells = new ArrayList<>();
        for (DifferenceColumns column : values()) {
            cells.add(column.cell.apply(line, numbers));
        }
        return cells;
    }
}
