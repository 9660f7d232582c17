package yibao.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import yibao.exchange.Agency;
import yibao.simulators.Batch;
import yibao.simulators.BatchFile;
import yibao.simulators.Message;

/** What lies in an inbox and is not a batch as agreed. Whatever it is, the next good batch goes through. */
class StrangeDeliveriesTest extends BureauTest {

    private static final String BASE = "premium-receipts-TAX320681-20220131-000001";

    private Path inbox;
    private Batch good;

    @BeforeEach
    void aGoodBatchToBeSpoilt() throws IOException {
        inbox = Files.createDirectories(exchange().resolve("tax/inbox"));
        good = BatchFile.of(Message.PREMIUM_RECEIPTS, 1, LocalDate.of(2022, 1, 31)).into(folder.resolve("good"),
                row -> row.accept(Citizen.of(1).pays("R1", "350.00")));
    }

    private String manifest() throws IOException {
        return Files.readString(good.manifestFile());
    }

    private void putData() throws IOException {
        Files.copy(good.data(), inbox.resolve(BASE + ".csv"));
    }

    private void putManifest(String text) throws IOException {
        Files.writeString(inbox.resolve(BASE + ".manifest.json"), text);
    }

    private String problem() throws IOException {
        return receipt(good).path("problems").path(0).path("code").asText();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not json", "[]", "null", "\"text\"", "{", "{}", "\u0000", "{\"contract\": 1}"})
    void manifestThatIsNoManifestIsRejected(String text) throws Exception {
        putData();
        putManifest(text);
        bureau.settle();
        assertThat(outcome(good)).isEqualTo("REJECTED");
        assertThat(problem()).isEqualTo("MANIFEST_INVALID");
        assertThat(Bureau.list(exchange().resolve("tax/quarantine"))).hasSize(2);
        assertGoodBatchGoesThrough();
    }

    @ParameterizedTest(name = "{0} -> {1} is {2}")
    @CsvSource(delimiter = '~', quoteCharacter = '`', value = {
        "\"sequence\": 1~\"sequence\": 0~MANIFEST_INVALID",
        "\"sequence\": 1~\"sequence\": -1~MANIFEST_INVALID",
        "\"sequence\": 1~\"sequence\": 1.5~MANIFEST_INVALID",
        "\"sequence\": 1~\"sequence\": \"1\"~MANIFEST_INVALID",
        "\"sequence\": 1~\"sequence\": 99999999999999999999~MANIFEST_INVALID",
        "\"rows\": 1~\"rows\": -1~MANIFEST_INVALID",
        "2022-01-31~2022-02-30~MANIFEST_INVALID",
        "\"2022-01-31\"~\"0000-01-01\"~MANIFEST_INVALID",
        "\"2022-01-31\"~\"+99999-01-01\"~MANIFEST_INVALID",
        "\"2022-01-31\"~\"-0001-01-01\"~MANIFEST_INVALID",
        "premium-receipts/1~premium\\u0000receipts/1~MANIFEST_INVALID",
        "premium-receipts/1~premium\\ud800receipts/1~MANIFEST_INVALID",
        "\"DELTA\"~\"HALF\"~MANIFEST_INVALID",
        "\"350.00\"~\"350\"~MANIFEST_INVALID",
        "\"350.00\"~\"999999999999999.00\"~MANIFEST_INVALID",
        "\"350.00\"~null~AMOUNT_MISMATCH",
        "\"UTF-8\"~\"UTF-16\"~ENCODING_UNKNOWN",
        "\"UTF-8\"~\"UTF\\u00008\"~MANIFEST_INVALID",
        "\"file\": \"premium~\"file\": \"../../premium~FILE_NAME",
        "\"file\": \"premium~\"file\": \"/etc/passwd~FILE_NAME",
        "\"file\": \"premium~\"file\": \"other~FILE_NAME",
        "\"file\": \"premium~\"file\": \"premium\\u0000~MANIFEST_INVALID",
        "TAX320681\",~../TAX\",~MANIFEST_INVALID"})
    void manifestThatSaysWhatCannotBeIsRejected(String was, String is, String code) throws Exception {
        putData();
        putManifest(manifest().replace(was, is));
        bureau.settle();
        assertThat(outcome(good)).isEqualTo("REJECTED");
        assertThat(problem()).isEqualTo(code);
        assertThat(bureau.count("receipt")).isZero();
        assertThat(Bureau.list(folder)).extracting(Path::getFileName).map(Path::toString)
                .containsExactlyInAnyOrder("good", "home");
    }

    @Test
    void linkInPlaceOfTheDataFileIsNotFollowed() throws Exception {
        Files.createSymbolicLink(inbox.resolve(BASE + ".csv"), good.data());
        putManifest(manifest());
        bureau.settle();
        assertThat(receiptFile(good)).doesNotExist();
        assertThat(bureau.count("receipt")).isZero();

        Files.delete(inbox.resolve(BASE + ".csv"));
        assertGoodBatchGoesThrough();
    }

    @Test
    void linkInPlaceOfTheManifestIsNotFollowed() throws Exception {
        putData();
        Files.createSymbolicLink(inbox.resolve(BASE + ".manifest.json"), good.manifestFile());
        bureau.settle();
        assertThat(bureau.alarms()).containsExactly("MANIFEST_UNUSABLE");
        assertThat(bureau.count("exchange_batch")).isZero();
    }

    @Test
    void folderNamedLikeADataFileIsNoFile() throws Exception {
        Files.createDirectory(inbox.resolve(BASE + ".csv"));
        putManifest(manifest());
        bureau.settle();
        assertThat(bureau.count("exchange_batch")).isZero();
        Files.delete(inbox.resolve(BASE + ".csv"));
        assertGoodBatchGoesThrough();
    }

    @Test
    void hugeManifestIsNotRead() throws Exception {
        putData();
        putManifest(" ".repeat(100_000) + manifest());
        bureau.settle();
        assertThat(bureau.alarms()).containsExactly("MANIFEST_UNUSABLE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-01-01T00:00:00+08:00", "+10000-01-01T00:00:00+08:00", "-0001-01-01T00:00:00+08:00",
        "+999999999-12-31T23:59:59+08:00", "0001-01-01T00:00:00+18:00"})
    void timeNoCalendarHasIsARowFault(String time) throws Exception {
        Batch batch = BatchFile.of(Message.PREMIUM_RECEIPTS, 1, LocalDate.of(2022, 1, 31)).handIn(exchange(), row -> {
            for (int i = 0; i < 39; i++) {
                row.accept(Citizen.of(i).pays("R" + i, "350.00"));
            }
            row.accept(Citizen.of(39).paysAt("R39", "350.00", time));
        });
        bureau.settle();
        assertThat(outcome(batch)).isEqualTo("PARTLY_ACCEPTED");
        assertThat(refusals(batch)).containsExactly("41,R39,clct_time,DATE_FORMAT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-01-01", "0000-12-31", "2022-02-30"})
    void dateNoCalendarHasIsARowFault(String date) throws Exception {
        Batch batch = BatchFile.of(Message.HARDSHIP_LIST, 1, LocalDate.of(2022, 1, 31)).handIn(exchange(), row -> {
            for (int i = 0; i < 39; i++) {
                row.accept(Citizen.of(i).listed("DB", "2021-01-01", ""));
            }
            row.accept(Citizen.of(39).listed("DB", date, ""));
        });
        bureau.settle();
        assertThat(outcome(batch)).isEqualTo("PARTLY_ACCEPTED");
        assertThat(refusals(batch)).containsExactly("41," + Citizen.of(39).certno() + ",begntime,DATE_FORMAT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=cmd|' /C calc'!A0", "';drop table receipt;--", "${jndi:ldap://x}", "\\N", "a\\tb",
        "back\\slash"})
    void textIsTextWhateverItSays(String name) throws Exception {
        Batch batch = BatchFile.of(Message.PREMIUM_RECEIPTS, 1, LocalDate.of(2022, 1, 31)).handIn(exchange(),
                row -> row.accept(Citizen.of(1).named(name).pays("R1", "350.00")));
        bureau.settle();
        assertThat(outcome(batch)).isEqualTo("ACCEPTED");
        assertThat(bureau.rows("select psn_name from receipt")).containsExactly(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\nb", "a\rb", "a\tb"})
    void controlCharactersAreARowFault(String name) throws Exception {
        Batch batch = BatchFile.of(Message.PREMIUM_RECEIPTS, 1, LocalDate.of(2022, 1, 31)).handIn(exchange(), row -> {
            for (int i = 0; i < 39; i++) {
                row.accept(Citizen.of(i).pays("R" + i, "350.00"));
            }
            row.accept(Citizen.of(39).named(name).pays("R39", "350.00"));
        });
        bureau.settle();
        assertThat(outcome(batch)).isEqualTo("PARTLY_ACCEPTED");
        assertThat(refusals(batch)).singleElement().asString().startsWith("41,R39,psn_name,CHARACTER_NOT_ALLOWED");
    }

    @Test
    void lineLongerThanAnyRowIsRejectedWithoutBeingKept() throws Exception {
        byte[] data = (Files.readString(good.data()) + "x".repeat(20_000_000)).getBytes(StandardCharsets.UTF_8);
        Files.write(inbox.resolve(BASE + ".csv"), data);
        putManifest(manifest().replace(good.manifest().sha256(), Digest.sha256(data)).replace("\"rows\": 1", "\"rows\": 2"));
        bureau.settle();
        assertThat(outcome(good)).isEqualTo("REJECTED");
        assertThat(problem()).isEqualTo("ROW_TOO_LONG");
    }

    @Test
    void uploadEntersByTheSameDoor() throws Exception {
        String id = bureau.door().receive(Agency.TAX, BASE + ".manifest.json", Files.readAllBytes(good.manifestFile()),
                BASE + ".csv", new ByteArrayInputStream(Files.readAllBytes(good.data())));
        bureau.work();
        assertThat(outcome(good)).isEqualTo("ACCEPTED");
        assertThat(receipt(good).path("batchId").asText()).isEqualTo(id);
        assertThat(bureau.rows("select elec_taxrpt_no from receipt")).isEqualTo(List.of("R1"));
    }

    private void assertGoodBatchGoesThrough() throws Exception {
        Files.deleteIfExists(inbox.resolve(BASE + ".manifest.json"));
        putData();
        putManifest(manifest());
        bureau.settle();
        assertThat(outcome(good)).isEqualTo("ACCEPTED");
    }
}
