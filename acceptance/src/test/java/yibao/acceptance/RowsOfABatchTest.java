package yibao.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import yibao.exchange.RowsPage;
import yibao.kernel.access.Caller;
import yibao.kernel.access.Scope;
import yibao.simulators.Batch;
import yibao.simulators.BatchFile;
import yibao.simulators.Message;

/** The rows of a batch as operators leaf through them, and its refusals. */
class RowsOfABatchTest extends ConsoleTest {

    private Batch faulty() throws IOException {
        Batch batch = good(1).badRows(inbox(), 1, 50);
        bureau.settle();
        return batch;
    }

    @Test
    void areShownMaskedWithTheirFaultsPageByPage() throws Exception {
        String id = idOf(faulty());
        RowsPage first = desk.rows.read(id, 0, 30, ExchangeDesk.OPERATOR);
        assertThat(first.rows()).hasSize(30);
        RowsPage second = desk.rows.read(id, Integer.parseInt(first.next()), 30, ExchangeDesk.OPERATOR);
        assertThat(second.rows()).hasSize(20);
        assertThat(second.next()).isNull();
        RowsPage.RowView last = second.rows().get(19);
        assertThat(last.line()).isEqualTo(51);
        assertThat(last.refusals()).extracting(RowsPage.Refusal::code).containsExactly("CERTNO_CHECK_DIGIT");
        int certno = first.columns().indexOf("certno");
        assertThat(first.rows()).allSatisfy(row -> assertThat(row.fields().get(certno)).contains("********"));
        assertThat(first.rows().get(0).fields().get(first.columns().indexOf("psn_name"))).contains("*");
        assertThat(bureau.count("audit_event where action = 'READ_BATCH_ROWS'")).isEqualTo(2);
        assertThat(bureau.rows("select answered from audit_look order by seq, line")).hasSize(50).contains("line 2", "line 51");
        assertThat(new WhoLooked(bureau.database(), clock).at(bureau.rows("select certno from receipt fetch first 1 row only").get(0)))
                .singleElement().asString().startsWith("operator READ_BATCH_ROWS 交换批次核对 SHOWN line ");
    }

    @Test
    void areTakenHomeMaskedAndHarmlessToASpreadsheetButGoToProgramsAsTheyAre() throws Exception {
        String id = idOf(faulty());
        bureau.change("update exchange_refusal set row_key = '=HYPERLINK(1)', message = '320681199001010021'");
        var home = new ByteArrayOutputStream();
        desk.ledger.writeRefusalsMasked(id, home);
        assertThat(home.toString(StandardCharsets.UTF_8)).contains("51,'=HYPERLINK(1),", "320681********0021")
                .doesNotContain("320681199001010021");
        var program = new ByteArrayOutputStream();
        desk.ledger.writeRefusals(id, program);
        assertThat(program.toString(StandardCharsets.UTF_8)).contains("51,=HYPERLINK(1),", "320681199001010021");
    }

    @Test
    void areShownFromAnyPlace() throws Exception {
        String id = idOf(faulty());
        RowsPage whole = desk.rows.read(id, 0, 50, ExchangeDesk.OPERATOR);
        assertThat(desk.rows.count(id, ExchangeDesk.OPERATOR)).isEqualTo(50);
        RowsPage middle = desk.rows.readFrom(id, 20, 15, ExchangeDesk.OPERATOR);
        assertThat(middle.rows()).isEqualTo(whole.rows().subList(20, 35));
        assertThat(middle.next()).isEqualTo(String.valueOf(middle.rows().get(14).line()));
        RowsPage last = desk.rows.readFrom(id, 40, 20, ExchangeDesk.OPERATOR);
        assertThat(last.rows()).isEqualTo(whole.rows().subList(40, 50));
        assertThat(last.next()).isNull();
        assertThat(desk.rows.readFrom(id, 60, 20, ExchangeDesk.OPERATOR).rows()).isEmpty();
    }

    /** Beyond the first thousands of lines, where rows are not read from the beginning any more. */
    @Test
    void areTheSameDeepInALargeFile() throws Exception {
        Batch batch = BatchFile.of(Message.HARDSHIP_LIST, 1, java.time.LocalDate.of(2022, 1, 1)).handIn(exchange(), row -> {
            for (int i = 0; i < 2_700; i++) {
                String[] listed = Citizen.of(i % 900).listed("DB", "2021-0" + (1 + i / 900) + "-01", "");
                listed[2] = i == 2_650 ? "第二千六百五十一人" : listed[2];
                row.accept(listed);
            }
        });
        bureau.settle();
        String id = idOf(batch);
        assertThat(desk.rows.count(id, ExchangeDesk.OPERATOR)).isEqualTo(2_700);
        RowsPage last = desk.rows.readFrom(id, 2_640, 100, ExchangeDesk.OPERATOR);
        assertThat(last.rows()).hasSize(60).extracting(RowsPage.RowView::line).startsWith(2_642).endsWith(2_701);
        assertThat(last.rows().get(10).fields().get(last.columns().indexOf("psn_name"))).startsWith("第*");
        assertThat(desk.rows.read(id, 2_641, 100, ExchangeDesk.OPERATOR)).isEqualTo(last);
        assertThat(desk.rows.readFrom(id, 0, 3, ExchangeDesk.OPERATOR).rows()).extracting(RowsPage.RowView::line).containsExactly(2, 3, 4);
        assertThat(desk.rows.read(id, 199, 3, ExchangeDesk.OPERATOR).rows()).extracting(RowsPage.RowView::line).containsExactly(200, 201, 202);
        assertThat(desk.rows.read(id, 2_701, 3, ExchangeDesk.OPERATOR).rows()).isEmpty();
    }

    @Test
    void refusalsAreShownFromAnyPlace() throws Exception {
        String id = idOf(faulty());
        long count = desk.rows.countRefusals(id, ExchangeDesk.OPERATOR);
        var all = desk.rows.readRefusals(id, 0, 500, ExchangeDesk.OPERATOR).refusals();
        assertThat(count).isEqualTo(all.size());
        assertThat(desk.rows.readRefusalsFrom(id, count - 1, 20, ExchangeDesk.OPERATOR)).containsExactly(all.get(all.size() - 1));
    }

    @Test
    void areNotForSomebodyOfOneTown() throws Exception {
        String id = idOf(faulty());
        Caller town = new Caller("clerk", "clerk", Set.of("operator"), Scope.of("320681101000"));
        assertRefused("SCOPE_TOO_NARROW", () -> desk.rows.read(id, 0, 30, town));
        assertRefused("SCOPE_TOO_NARROW", () -> desk.rows.readRefusals(id, 0, 30, town));
    }

    @Test
    void refusalsArePagedByWholeRows() throws Exception {
        Batch batch = BatchFile.of(Message.HARDSHIP_LIST, 1, DAY).handIn(exchange(), row -> {
            for (int i = 0; i < 60; i++) {
                row.accept(Citizen.of(i).listed("DB", "2021-01-01", ""));
            }
            for (int i = 60; i < 63; i++) {
                row.accept(Citizen.of(i).listed("NO", "yesterday", ""));
            }
        });
        bureau.settle();
        var first = desk.rows.readRefusals(idOf(batch), 0, 3, ExchangeDesk.OPERATOR);
        assertThat(first.refusals()).extracting(RowsPage.Refusal::line).containsExactly(62, 62);
        assertThat(first.refusals().get(0).key()).contains("********");
        var second = desk.rows.readRefusals(idOf(batch), Integer.parseInt(first.next()), 50, ExchangeDesk.OPERATOR);
        assertThat(second.refusals()).extracting(RowsPage.Refusal::line).containsExactly(63, 63, 64, 64);
        assertThat(second.next()).isNull();
    }
}
