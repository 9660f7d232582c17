package yibao.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import yibao.simulators.Batch;
import yibao.simulators.BatchFile;
import yibao.simulators.Message;
import yibao.simulators.PlainRows;

/** A data file may be an Excel workbook: the same rows, the same checks, and what Excel wrecks is seen. */
class WorkbooksTest extends BureauTest {

    private static final LocalDate DAY = LocalDate.of(2022, 1, 31);
    private static final int CERTNO = Message.PREMIUM_RECEIPTS.columns().indexOf("certno");
    private static final int AMOUNT = Message.PREMIUM_RECEIPTS.columns().indexOf("psn_clct_amt");
    private static final int NUMBER = Message.PREMIUM_RECEIPTS.columns().indexOf("elec_taxrpt_no");

    private Path inbox() {
        return exchange().resolve("tax/inbox");
    }

    private Batch handIn(BatchFile.Rows rows) throws IOException {
        return handIn(rows, 0, Worksheet::value);
    }

    private Batch handIn(BatchFile.Rows rows, int above, Workbook.Cells cells) throws IOException {
        Batch batch = Workbook.of(BatchFile.of(Message.PREMIUM_RECEIPTS, 1, DAY), folder.resolve("csv"), inbox(), rows,
                above, cells);
        bureau.settle();
        return batch;
    }

    /** Thirty-nine good rows and one that somebody may spoil. */
    private static BatchFile.Rows fortyWith(String[] last) {
        return row -> {
            for (int i = 0; i < 39; i++) {
                row.accept(Citizen.of(i).pays("R" + i, "350.00"));
            }
            row.accept(last);
        };
    }

    @Test
    void sayTheSameAsTheCsvFile() throws Exception {
        Batch batch = handIn(new PlainRows(Message.PREMIUM_RECEIPTS, 0, 60, 1, 1_000));
        assertThat(outcome(batch)).isEqualTo("ACCEPTED");
        assertThat(receipt(batch).path("amount").path("accepted").asText()).isEqualTo("21000.00");
        assertThat(receipt(batch).path("sha256").asText()).isEqualTo(Digest.sha256(Files.readAllBytes(
                agency(batch).resolve("archive").resolve(batch.manifest().file()))));
        assertThat(bureau.count("receipt where source = 'TAX320681 #1'")).isEqualTo(60);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 7, 42})
    void columnsStandInAnyOrder(long seed) throws Exception {
        Batch batch = Workbook.of(BatchFile.of(Message.PREMIUM_RECEIPTS, 1, DAY).shuffled(seed), folder.resolve("csv"),
                inbox(), row -> row.accept(Citizen.of(1).pays("R1", "350.00")));
        bureau.settle();
        assertThat(outcome(batch)).isEqualTo("ACCEPTED");
        assertThat(bureau.rows("select certno, psn_name, psn_clct_amt, clct_type from receipt"))
                .containsExactly(Citizen.of(1).certno() + "|" + Citizen.of(1).name() + "|350.00|PAY");
    }

    @Test
    void linesAreThoseOfTheSheetWhereverTheHeaderStands() throws Exception {
        Batch batch = handIn(fortyWith(Citizen.of(39).numbered("320681198001011000").pays("R39", "350.00")), 3,
                Worksheet::value);
        assertThat(outcome(batch)).isEqualTo("PARTLY_ACCEPTED");
        assertThat(refusals(batch)).containsExactly("44,R39,certno,CERTNO_DAMAGED");
    }

    /** The same table for both kinds of file; each expectation is checked against the other kind too. */
    @ParameterizedTest(name = "{0} = {1} is {2}")
    @CsvSource({
        "certno,32068119800101039X,CERTNO_CHECK_DIGIT", "certno,3.20681E+17,CERTNO_DAMAGED",
        "certno,320681198001011000,CERTNO_DAMAGED", "certno,320681,CERTNO_FORMAT", "psn_name,,NAME_MISSING",
        "insutype,999,CODE_UNKNOWN", "year,22,DATE_FORMAT", "clct_type,GIFT,CODE_UNKNOWN",
        "psn_clct_amt,350,AMOUNT_FORMAT", "psn_clct_amt,350.1,AMOUNT_FORMAT", "psn_clct_amt,0.00,AMOUNT_NOT_POSITIVE",
        "clct_time,yesterday,DATE_FORMAT", "taxdept_code,,REQUIRED_MISSING"})
    void faultsAreNamedAsInACsvFile(String column, String text, String code) throws Exception {
        String[] spoilt = Citizen.of(39).pays("R39", "350.00");
        spoilt[Message.PREMIUM_RECEIPTS.columns().indexOf(column)] = text == null ? "" : text;
        Batch batch = handIn(fortyWith(spoilt));
        List<String> excel = refusals(batch);
        assertThat(outcome(batch)).isEqualTo("PARTLY_ACCEPTED");
        assertThat(excel).contains("41,R39," + column + "," + code);

        Batch csv = BatchFile.of(Message.PREMIUM_RECEIPTS, 2, DAY).handIn(exchange(), fortyWith(spoilt));
        bureau.settle();
        assertThat(refusals(csv)).isEqualTo(excel);
    }

    @Test
    void numberThatExcelRoundedIsDamagedWhateverItsCheckDigitSays() throws Exception {
        Batch batch = handIn(fortyWith(Citizen.of(39).pays("R39", "350.00")), 0, (sheet, row, column, text) -> {
            if (row == 40 && column == CERTNO) {
                sheet.value(row, column, Double.parseDouble("320681198001010390"));
            } else {
                sheet.value(row, column, text);
            }
        });
        assertThat(refusals(batch)).containsExactly("41,R39,certno,CERTNO_DAMAGED");
    }

    @Test
    void receiptNumberThatExcelRoundedIsNotTakenForANumber() throws Exception {
        Batch batch = handIn(fortyWith(Citizen.of(39).pays("R39", "350.00")), 0, (sheet, row, column, text) -> {
            if (row == 40 && column == NUMBER) {
                sheet.value(row, column, 3.3206812200001234E17);
            } else {
                sheet.value(row, column, text);
            }
        });
        assertThat(refusals(batch)).singleElement().asString().endsWith("elec_taxrpt_no,NUMBER_DAMAGED");
    }

    @Test
    void amountsOfTwoDecimalsAndYearsMayBeNumbers() throws Exception {
        Batch batch = handIn(row -> row.accept(Citizen.of(1).pays("R1", "350.00")), 0, (sheet, row, column, text) -> {
            if (column == AMOUNT) {
                sheet.value(row, column, 350);
                sheet.style(row, column).format("#,##0.00").set();
            } else if (text.matches("\\d{3,4}")) {
                sheet.value(row, column, Integer.parseInt(text));
            } else {
                sheet.value(row, column, text);
            }
        });
        assertThat(outcome(batch)).isEqualTo("ACCEPTED");
        assertThat(bureau.rows("select psn_clct_amt from receipt")).containsExactly("350.00");
    }

    @Test
    void blankRowsAndFormattedCellsAreNoRows() throws Exception {
        Batch batch = handIn(row -> row.accept(Citizen.of(1).pays("R1", "350.00")), 0, (sheet, row, column, text) -> {
            sheet.value(row, column, text);
            sheet.value(row + 5, column, " ");
            sheet.value(row, 30, "  ");
        });
        assertThat(outcome(batch)).isEqualTo("ACCEPTED");
        assertThat(receipt(batch).path("rows").path("read").asLong()).isEqualTo(1);
    }

    @Test
    void formulaIsTextAndNotRun() throws Exception {
        Batch batch = handIn(row -> row.accept(Citizen.of(1).named("=cmd|' /C calc'!A0").pays("R1", "350.00")));
        assertThat(bureau.rows("select psn_name from receipt")).containsExactly("=cmd|' /C calc'!A0");
        assertThat(outcome(batch)).isEqualTo("ACCEPTED");
    }

    @Test
    void countAndDigestAreHeldToTheManifest() throws Exception {
        Batch batch = Workbook.of(BatchFile.of(Message.PREMIUM_RECEIPTS, 1, DAY), folder.resolve("csv"), inbox(),
                new PlainRows(Message.PREMIUM_RECEIPTS, 0, 5, 1, 1_000));
        Files.writeString(batch.manifestFile(), batch.manifest().withRows(6).json());
        bureau.settle();
        assertThat(problem(batch)).isEqualTo("ROW_COUNT_MISMATCH");

        Batch other = Workbook.of(BatchFile.of(Message.PREMIUM_RECEIPTS, 1, DAY), folder.resolve("csv2"), inbox(),
                new PlainRows(Message.PREMIUM_RECEIPTS, 0, 5, 1, 1_000));
        Files.writeString(other.manifestFile(), other.manifest().withDigest("0".repeat(64)).json());
        bureau.settle();
        assertThat(problem(other)).isEqualTo("DIGEST_MISMATCH");
        assertThat(bureau.count("receipt")).isZero();
    }

    @Test
    void missingColumnIsNamed() throws Exception {
        Batch batch = handIn(row -> row.accept(Citizen.of(1).pays("R1", "350.00")), 0, Worksheet::value);
        byte[] without = rename(batch, "taxdept_code", "taxdept");
        Batch renamed = Workbook.deliver(batch.manifest().withSequence(2), without, inbox());
        bureau.settle();
        assertThat(problem(renamed)).isEqualTo("COLUMN_MISSING");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no zip", "cut off", "empty zip", "xml broken", "sheet missing", "csv"})
    void brokenWorkbookIsRejectedAndTheNextGoodOneGoesThrough(String how) throws Exception {
        Batch good = Workbook.of(BatchFile.of(Message.PREMIUM_RECEIPTS, 1, DAY), folder.resolve("csv"),
                folder.resolve("good"), new PlainRows(Message.PREMIUM_RECEIPTS, 0, 5, 1, 1_000));
        byte[] bytes = Files.readAllBytes(good.data());
        byte[] broken = switch (how) {
            case "no zip" -> "not a workbook".getBytes(StandardCharsets.UTF_8);
            case "cut off" -> Arrays.copyOf(bytes, bytes.length / 2);
            case "empty zip" -> Zips.of();
            case "xml broken" -> Zips.replaced(bytes, "xl/worksheets/sheet1.xml", text -> text.substring(0, text.length() / 2));
            case "sheet missing" -> Zips.without(bytes, "xl/worksheets/sheet1.xml");
            default -> Files.readAllBytes(folder.resolve("csv").resolve(good.manifest().base() + ".csv"));
        };
        Batch batch = Workbook.deliver(good.manifest(), broken, inbox());
        bureau.settle();
        assertThat(outcome(batch)).isEqualTo("REJECTED");
        assertThat(problem(batch)).isIn("FILE_BROKEN", "FILE_EMPTY");

        Batch again = Workbook.deliver(good.manifest(), bytes, inbox());
        bureau.settle();
        assertThat(outcome(again)).isEqualTo("ACCEPTED");
    }

    @Test
    void bombIsNotUnpacked() throws Exception {
        Batch good = Workbook.of(BatchFile.of(Message.PREMIUM_RECEIPTS, 1, DAY), folder.resolve("csv"),
                folder.resolve("good"), new PlainRows(Message.PREMIUM_RECEIPTS, 0, 5, 1, 1_000));
        byte[] bomb = Zips.with(Files.readAllBytes(good.data()), "xl/sharedStrings.xml", 200L << 20);
        Batch batch = Workbook.deliver(good.manifest(), bomb, inbox());
        bureau.settle();
        assertThat(problem(batch)).isEqualTo("FILE_TOO_LARGE");
    }

    private byte[] rename(Batch batch, String was, String is) throws IOException {
        Path file = agency(batch).resolve("archive").resolve(batch.manifest().file());
        return Zips.replaced(Files.readAllBytes(file), "xl/sharedStrings.xml", text -> text.replace(was + "<", is + "<"));
    }

    private String problem(Batch batch) throws IOException {
        return receipt(batch).path("problems").path(0).path("code").asText();
    }
}
