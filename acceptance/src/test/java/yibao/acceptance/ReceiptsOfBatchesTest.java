package yibao.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import yibao.simulators.Batch;
import yibao.simulators.BatchFile;
import yibao.simulators.Doctored;
import yibao.simulators.Message;
import yibao.simulators.PlainRows;

/** What a partner can check in a receipt by itself: its sums, its link to the receipt before, its signature. */
class ReceiptsOfBatchesTest extends BureauTest {

    private final List<byte[]> fetched = new ArrayList<>();

    /** Accepted, partly accepted, rejected, conflict, held: one after another, each fetched as it comes. */
    private void aWeekWithTax() throws IOException {
        Doctored first = good(1);
        fetch(first.untouched(inbox()));
        fetch(first.otherDigest(inbox()));
        fetch(good(2).badRows(inbox(), 1, 50));
        fetch(good(4).untouched(inbox()));
        fetch(good(3).oneFenOff(inbox()));
    }

    private Doctored good(int sequence) throws IOException {
        return Doctored.of(BatchFile.of(Message.PREMIUM_RECEIPTS, sequence, LocalDate.of(2022, 1, 31))
                .into(folder.resolve("good" + sequence), new PlainRows(Message.PREMIUM_RECEIPTS, 0, 60, sequence, 1_000)));
    }

    private Path inbox() {
        return exchange().resolve("tax/inbox");
    }

    private void fetch(Batch batch) throws IOException {
        bureau.settle();
        fetched.add(Files.readAllBytes(receiptFile(batch)));
    }

    @Test
    void rowsAddUp() throws Exception {
        aWeekWithTax();
        for (byte[] bytes : fetched) {
            var rows = JSON.readTree(bytes).path("rows");
            assertThat(rows.path("read").asLong()).isEqualTo(rows.path("accepted").asLong()
                    + rows.path("unchanged").asLong() + rows.path("rejected").asLong());
        }
        assertThat(fetched).extracting(bytes -> JSON.readTree(bytes).path("outcome").asText())
                .containsExactly("ACCEPTED", "CONFLICT", "PARTLY_ACCEPTED", "HELD", "REJECTED");
    }

    @Test
    void eachNamesTheOneBeforeIt() throws Exception {
        aWeekWithTax();
        assertThat(JSON.readTree(fetched.get(0)).path("previousReceipt").isNull()).isTrue();
        for (int i = 1; i < fetched.size(); i++) {
            assertThat(JSON.readTree(fetched.get(i)).path("previousReceipt").asText())
                    .isEqualTo(Digest.sha256(fetched.get(i - 1)));
        }
    }

    @Test
    void anotherSendersChainIsItsOwn() throws Exception {
        aWeekWithTax();
        Batch list = BatchFile.of(Message.HARDSHIP_LIST, 1, LocalDate.of(2022, 1, 31))
                .handIn(exchange(), row -> row.accept(Citizen.of(1).listed("DB", "2021-01-01", "")));
        bureau.settle();
        assertThat(receipt(list).path("previousReceipt").isNull()).isTrue();
    }

    @Test
    void signatureHoldsForEveryReceipt() throws Exception {
        aWeekWithTax();
        for (byte[] bytes : fetched) {
            assertThat(isSigned(bytes)).isTrue();
        }
    }

    @Test
    void signatureOfAChangedReceiptDoesNotHold() throws Exception {
        aWeekWithTax();
        String changed = new String(fetched.get(0), StandardCharsets.UTF_8).replace("21000.00", "21000.01");
        assertThat(isSigned(changed.getBytes(StandardCharsets.UTF_8))).isFalse();
    }

    /** As a partner does it: with the public key, and the members but the signature, without white space. */
    private boolean isSigned(byte[] receipt) throws Exception {
        ObjectNode members = (ObjectNode) JSON.readTree(receipt);
        byte[] signature = Base64.getDecoder().decode(members.remove("signature").asText());
        Signature check = Signature.getInstance("Ed25519");
        check.initVerify(KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(bureau.publicKey()))));
        check.update(members.toString().getBytes(StandardCharsets.UTF_8));
        return check.verify(signature);
    }
}
