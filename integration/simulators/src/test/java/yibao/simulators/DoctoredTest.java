package yibao.simulators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctoredTest {
    @TempDir
    private Path folder;
    private Path inbox;
    private Batch good;
    private Doctored doctored;

    @BeforeEach
    void aGoodBatch() throws IOException {
        inbox = folder.resolve("inbox");
        good = BatchFile.of(Message.PREMIUM_RECEIPTS, 4, LocalDate.of(2022, 1, 31))
                .into(folder.resolve("good"), new PlainRows(Message.PREMIUM_RECEIPTS, 0, 60, 4, 10_000));
        doctored = Doctored.of(good);
    }

    @Test
    void oneRowOffDiffersInTheCountOnly() throws IOException {
        Handed bad = Handed.read(doctored.oneRowOff(inbox));
        assertThat(bad.manifest().at("rows").number()).isEqualTo(bad.dataRows() + 1);
        assertThat(bad.digest()).isEqualTo(bad.manifest().at("sha256").text());
    }

    @Test
    void oneFenOffDiffersInTheAmountOnly() throws IOException {
        Handed bad = Handed.read(doctored.oneFenOff(inbox));
        assertThat(Text.fen(bad.manifest().at("amount").text())).isEqualTo(bad.fen() + 1);
    }

    @Test
    void oneByteOffDiffersInTheDigest() throws IOException {
        Handed bad = Handed.read(doctored.oneByteOff(inbox));
        assertThat(bad.digest()).isNotEqualTo(bad.manifest().at("sha256").text());
    }

    @Test
    void otherDigestIsAGoodBatchOfTheSameNumber() throws IOException {
        Handed other = Handed.read(doctored.otherDigest(inbox));
        assertThat(other.digest()).isEqualTo(other.manifest().at("sha256").text()).isNotEqualTo(good.manifest().sha256());
        assertThat(other.manifest().at("sequence").number()).isEqualTo(4);
        assertThat(other.fen()).isEqualTo(Text.fen(other.manifest().at("amount").text()));
    }

    @Test
    void badRowsAreAsManyAsAsked() throws IOException {
        Handed tooMany = Handed.read(doctored.badRows(inbox, 2, 5));
        assertThat(tooMany.column("certno")).hasSize(5).filteredOn(n -> !IdNumber.isValid(n)).hasSize(2);
        Handed one = Handed.read(doctored.numbered(5).badRows(inbox, 1, 50));
        assertThat(one.column("certno")).hasSize(50).filteredOn(n -> !IdNumber.isValid(n)).hasSize(1);
        assertThat(one.manifest().at("file").text()).isEqualTo("premium-receipts-TAX320681-20220131-000005.csv");
    }

    @Test
    void missingColumnIsMissing() throws IOException {
        assertThat(Handed.read(doctored.missingColumn(inbox, "certno")).rows().get(0)).doesNotContain("certno").hasSize(10);
    }

    @Test
    void brokenEncodingIsNoText() throws IOException {
        assertThat(Handed.read(doctored.brokenEncoding(inbox)).rows().toString()).contains("\uFFFD");
    }

    @Test
    void truncatedGzipEndsEarly() throws IOException {
        Batch bad = doctored.truncatedGzip(inbox);
        assertThat(bad.data().toString()).endsWith(".csv.gz");
        assertThatThrownBy(() -> Handed.read(bad)).isInstanceOf(IOException.class);
    }
}
