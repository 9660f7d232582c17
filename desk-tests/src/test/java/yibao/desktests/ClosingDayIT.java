package yibao.desktests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import yibao.kernel.sheet.SheetReader;
import yibao.kernel.sheet.SheetWriter;
import yibao.portal.Page;

@DisplayName("The day on which the books are closed")
class ClosingDayIT extends DeskTest {

    @Test
    void a_workbook_goes_out_and_every_row_of_it_is_answered() throws Exception {
        var tax = office.signIn("tax");
        tax.choose(Page.CLOSINGS);
        var out = tax.window().waitForDownload(() -> tax.press("下载工作簿"));
        Path folder = Files.createTempDirectory("workbook");
        Path file = folder.resolve("out.xlsx");
        out.saveAs(file);
        var rows = read(file);
        var header = rows.get(0);
        assertThat(rows.get(2).get(header.indexOf("证件号码"))).contains("********");
        rows.get(2).set(header.indexOf("状态"), "已交办");
        rows.get(2).set(header.indexOf("责任方"), "税务二分局");
        rows.get(3).set(header.indexOf("状态"), "没有的状态");
        Path filled = folder.resolve("filled.xlsx");
        write(filled, rows);
        tax.window().setInputFiles("[id='workbook:file']", filled);
        tax.press("上传处理").sees("STATE_UNKNOWN").sees("已接收 1").sees("未接收 1").picture("workbook-answered");
        var back = tax.window().waitForDownload(() -> tax.press("下载处理结果"));
        back.saveAs(folder.resolve("back.xlsx"));
        var answered = read(folder.resolve("back.xlsx"));
        assertThat(answered).hasSameSizeAs(rows);
        assertThat(answered.get(0)).endsWith("处理结果");
    }

    @Test
    void the_auditor_reads_the_books_and_can_propose_nothing() {
        var auditor = office.signIn("auditor");
        auditor.choose(Page.CLOSINGS).sees("账期").doesNotSee("上传处理");
        auditor.follow(firstMonth(auditor)).sees("每日账目").doesNotSee("提出结账，");
    }

    @Test
    void a_month_is_closed_by_two_persons_once_every_difference_is_in_somebodys_hands() throws Exception {
        var early = office.signIn("operator");
        early.choose(Page.CLOSINGS).sees("账期").sees("未结账");
        early.follow(firstMonth(early)).sees("还不能结账").sees("条差异待处理或没有责任方").picture("closing-hindered");
        Colleague.of("tax", office.base()).call("POST", "/api/v1/premium/reconciliations/390/2022/work",
                "{\"filter\":{\"state\":\"OPEN\"},\"state\":\"ASSIGNED\",\"owner\":\"税务一分局\"}");
        var tax = office.signIn("tax");
        tax.choose(Page.CLOSINGS);
        var month = firstMonth(tax);
        tax.follow(month).doesNotSee("条差异待处理或没有责任方").press("提出结账").sees("已提出结账");

        assertThat(Colleague.of("tax", office.base()).confirm("390/" + month)).contains("PROPOSAL_OWN");
        assertThat(Colleague.of("tax2", office.base()).confirm("390/" + month)).contains("已结账");
        tax.open(Page.CLOSINGS, "?period=" + month).sees("已结账").sees("tax → tax2").sees("已结账，不能再结")
                .picture("month-closed");
        assertThat(tax.window().locator("#content h3").allInnerTexts()).doesNotContain("还不能结账");
    }

    private static String firstMonth(Desk desk) {
        return desk.window().locator("[id='books:months'] tbody a").last().textContent().strip();
    }

    private static List<List<String>> read(Path file) throws Exception {
        List<List<String>> rows = new ArrayList<>();
        try (SheetReader sheet = SheetReader.open(file, file.toString())) {
            rows.add(new ArrayList<>(sheet.header()));
            sheet.forEach(row -> {
                var cells = new ArrayList<>(row.cells());
                while (cells.size() < rows.get(0).size()) {
                    cells.add("");
                }
                rows.add(cells);
            });
        }
        return rows;
    }

    private static void write(Path file, List<List<String>> rows) throws Exception {
        try (var out = Files.newOutputStream(file); SheetWriter sheet = SheetWriter.xlsx(out, "差异处理")) {
            for (var row : rows) {
                sheet.row(row);
            }
        }
    }
}
