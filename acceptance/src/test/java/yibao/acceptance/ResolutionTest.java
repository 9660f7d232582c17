package yibao.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yibao.premium.ResolutionView;
import yibao.premium.WorkState;
import yibao.simulators.BatchFile;
import yibao.simulators.Message;

/** The workbook of differences: out, filled, back, and every row answered. */
class ResolutionTest extends BureauTest {

    private static final int DIFFERENCES = 6;
    private static final int HEADER = 0;
    private static final int HINT = 1;
    private static final int FIRST = 2;

    private PremiumDesk desk;

    @BeforeEach
    void sixPeopleWhoPaidTooMuch() throws Exception {
        desk = new PremiumDesk(bureau, clock);
        BatchFile.of(Message.INSURED_ROSTER, 1, LocalDate.of(2022, 1, 1)).handIn(exchange(), row -> {
            for (int i = 0; i < DIFFERENCES; i++) {
                String[] enrolled = Citizen.of(i).enrolled();
                enrolled[8] = i == 0 ? "320681102" : enrolled[8];
                row.accept(enrolled);
            }
        });
        bureau.settle();
        bureau.buildLevy("390", 2022);
        BatchFile.of(Message.PREMIUM_RECEIPTS, 1, LocalDate.of(2022, 1, 31)).handIn(exchange(), row -> {
            for (int i = 0; i < DIFFERENCES; i++) {
                row.accept(Citizen.of(i).pays("R" + i, "360.00"));
            }
        });
        bureau.settle();
    }

    private List<List<String>> download() throws Exception {
        List<List<String>> rows = desk.download(folder, PremiumDesk.TAX);
        rows.forEach(row -> {
            while (row.size() < rows.get(HEADER).size()) {
                row.add("");
            }
        });
        return rows;
    }

    private static void fill(List<List<String>> rows, int line, String column, String text) {
        rows.get(FIRST + line).set(rows.get(HEADER).indexOf(column), text);
    }

    private static void assign(List<List<String>> rows, int line, String owner) {
        fill(rows, line, "状态", "已交办");
        fill(rows, line, "责任方", owner);
    }

    private ResolutionView upload(List<List<String>> rows) throws Exception {
        return desk.upload(folder, rows, false, PremiumDesk.TAX);
    }

    private static List<String> outcomes(ResolutionView view) {
        return view.rows().stream().map(row -> row.outcome() + (row.code() == null ? "" : " " + row.code())).toList();
    }

    @Test
    void hidesNumbersAndShowsHowTheWorkStands() throws Exception {
        List<List<String>> rows = download();
        assertThat(rows).hasSize(FIRST + DIFFERENCES);
        assertThat(rows.get(HINT).get(0)).startsWith("填写说明");
        assertThat(rows.get(FIRST)).contains(yibao.kernel.Masked.certno(Citizen.of(0).certno()), "多缴", "待处理", "税务", "0").doesNotContain(Citizen.of(0).certno());
    }

    @Test
    void comesBackUntouchedAndNothingChanges() throws Exception {
        ResolutionView view = upload(download());
        assertThat(view.read()).isEqualTo(DIFFERENCES);
        assertThat(view.unchanged()).isEqualTo(DIFFERENCES);
        assertThat(bureau.count("difference_work")).isZero();
    }

    @Test
    void everyRowIsAnsweredAndTheGoodOnesAreApplied() throws Exception {
        List<List<String>> rows = download();
        assign(rows, 0, "税务一分局");
        fill(rows, 1, "状态", "不存在的状态");
        fill(rows, 2, "状态", "免予处理");
        fill(rows, 2, "责任方", "税务");
        fill(rows, 2, "免予理由", "金额过小");
        fill(rows, 3, "状态", "已办结");
        rows.add(new ArrayList<>(rows.get(FIRST)));
        fill(rows, 4, "差异编号", "000000000000000000000000");
        ResolutionView view = upload(rows);
        assertThat(outcomes(view)).containsExactly("ACCEPTED", "REFUSED STATE_UNKNOWN", "PROPOSED", "REFUSED STATE_ORDER",
                "REFUSED DIFFERENCE_UNKNOWN", "UNCHANGED", "REFUSED DUPLICATE_IN_FILE");
        assertThat(bureau.rows("select state, owner from difference_work")).containsExactly("ASSIGNED|税务一分局");
        desk.confirm(view.proposalId(), PremiumDesk.OTHER);
        assertThat(bureau.count("difference_work where state = 'WAIVED' and reason = '金额过小'")).isEqualTo(1);

        List<List<String>> result = desk.result(folder, view.resolutionId(), PremiumDesk.TAX);
        assertThat(result).hasSameSizeAs(rows);
        assertThat(result.get(HEADER)).startsWith(rows.get(HEADER).toArray(String[]::new)).endsWith("处理结果");
        assertThat(result.get(FIRST)).startsWith(rows.get(FIRST).get(0)).endsWith("已接收：已更新为已交办");
        assertThat(result.get(FIRST + 1).get(result.get(HEADER).size() - 1)).contains("STATE_UNKNOWN", "待处理");
        assertThatThrownBy(() -> desk.result(folder, view.resolutionId(), PremiumDesk.OTHER))
                .hasFieldOrPropertyWithValue("code", "RESOLUTION_UNKNOWN");
    }

    @Test
    void whatSomebodyElseHasChangedIsNotOverwritten() throws Exception {
        List<List<String>> rows = download();
        desk.mark(rows.get(FIRST).get(0), WorkState.CONFIRMED, "他人", null, null);
        desk.mark(rows.get(FIRST + 1).get(0), WorkState.CONFIRMED, "他人", null, null);
        assign(rows, 0, "我");
        assign(rows, 2, "我");
        assertThat(outcomes(upload(rows))).containsExactly("REFUSED CHANGED_MEANWHILE", "UNCHANGED", "ACCEPTED", "UNCHANGED",
                "UNCHANGED", "UNCHANGED");
        assertThat(bureau.rows("select owner from difference_work order by owner")).containsExactlyInAnyOrder("他人", "他人", "我");
    }

    @Test
    void strictlyItIsAllOrNothing() throws Exception {
        List<List<String>> rows = download();
        assign(rows, 0, "我");
        fill(rows, 1, "状态", "已办结");
        ResolutionView view = desk.upload(folder, rows, true, PremiumDesk.TAX);
        assertThat(outcomes(view)).startsWith("REFUSED ALL_OR_NOTHING", "REFUSED STATE_ORDER", "UNCHANGED");
        assertThat(bureau.count("difference_work")).isZero();
        fill(rows, 1, "状态", "待处理");
        assertThat(desk.upload(folder, rows, true, PremiumDesk.TAX).accepted()).isEqualTo(1);
    }

    @Test
    void aTownSeesAndFillsItsOwnOnly() throws Exception {
        List<List<String>> all = download();
        var town = PremiumDesk.of("town", "320681102000");
        assertThat(desk.download(folder, town)).hasSize(FIRST + 1);
        for (int i = 0; i < DIFFERENCES; i++) {
            assign(all, i, "本镇");
        }
        ResolutionView view = desk.upload(folder, all, false, town);
        assertThat(view.accepted()).isEqualTo(1);
        assertThat(view.rows()).filteredOn(row -> "DIFFERENCE_UNKNOWN".equals(row.code())).hasSize(DIFFERENCES - 1);
        assertThat(bureau.count("audit_event where outcome = 'OUT_OF_SCOPE'")).isEqualTo(1);
    }

    @Test
    void withoutItsNumbersItIsRefused() throws Exception {
        List<List<String>> rows = download();
        rows.get(HEADER).set(1, "版次");
        assertThatThrownBy(() -> upload(rows)).hasFieldOrPropertyWithValue("code", "COLUMN_MISSING");
    }

    @Test
    void aVersionThatTheSpreadsheetTurnedIntoANumberIsRead() throws Exception {
        List<List<String>> rows = download();
        assign(rows, 0, "=cmd|' /C calc'!A0");
        fill(rows, 0, "版本", "0.0");
        assertThat(outcomes(upload(rows))).startsWith("ACCEPTED");
    }
}
