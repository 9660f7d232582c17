package yibao.exchange.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import yibao.exchange.Outcome;
import yibao.kernel.Money;
import yibao.kernel.db.Sql;
import yibao.kernel.platform.Database;

/** Writes receipts: the text is fixed in the transaction that applies the batch and names the receipt before it. */
@ApplicationScoped
public class Receipts {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final ZoneOffset SHANGHAI = ZoneOffset.ofHours(8);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx");
    private static final String NOBODY = "?";

    private Database database;
    private ReceiptSeal seal;

    protected Receipts() {
    }

    @Inject
    public Receipts(Database database, ReceiptSeal seal) {
        this.database = database;
        this.seal = seal;
    }

    /** One line of {@code problems}: a code, how often, and for the batch as a whole a sentence. */
    record Problem(String code, long count, String message) {
    }

    /** The receipt's text, linked to the sender's last one. */
    String write(Batch batch, Outcome outcome, Ledger.Counts counts, List<Problem> problems, Instant finishedAt)
            throws SQLException {
        String sender = batch.sender() == null ? NOBODY : batch.sender();
        ObjectNode receipt = content(batch, outcome, counts, problems, finishedAt).put("previousReceipt",
                previousOf(sender));
        receipt.put("signature", seal.sign(receipt.toString()));
        String text = text(receipt);
        link(sender, text);
        return text;
    }

    /** As {@link #write} would say it, but unsigned and outside the chain: it proves nothing. */
    String sample(Batch batch, Outcome outcome, Ledger.Counts counts, List<Problem> problems, Instant finishedAt) {
        return text(content(batch, outcome, counts, problems, finishedAt));
    }

    private static ObjectNode content(Batch batch, Outcome outcome, Ledger.Counts counts, List<Problem> problems,
            Instant finishedAt) {
        ObjectNode receipt = JSON.createObjectNode();
        receipt.put("batchId", batch.batchId()).put("contract", batch.contract()).put("sender", batch.sender())
                .put("sequence", batch.sequence()).put("outcome", outcome.name());
        receipt.putObject("rows").put("read", counts.read()).put("accepted", counts.accepted())
                .put("unchanged", counts.unchanged()).put("rejected", counts.rejected())
                .put("normalised", counts.normalised());
        if (batch.declaredAmount() != null) {
            receipt.putObject("amount").put("declared", batch.declaredAmount().toString()).put("accepted",
                    counts.acceptedAmount() == null ? Money.ZERO.toString() : counts.acceptedAmount().toString());
        }
        ArrayNode list = receipt.putArray("problems");
        problems.forEach(problem -> {
            ObjectNode node = list.addObject().put("code", problem.code()).put("count", problem.count());
            if (problem.message() != null) {
                node.put("message", problem.message());
            }
        });
        return receipt.put("sha256", batch.sha256())
                .put("receivedAt", TIME.format(batch.receivedAt().atZoneSameInstant(SHANGHAI)))
                .put("finishedAt", TIME.format(finishedAt.atOffset(SHANGHAI)));
    }

    private String previousOf(String sender) throws SQLException {
        try (Connection connection = database.open()) {
            return Sql.find(connection, row -> row.getString(1),
                    "select last_sha256 from exchange_receipt_chain where sender = ? for update", sender).orElse(null);
        }
    }

    private void link(String sender, String text) throws SQLException {
        String digest = Digests.of(text.getBytes(StandardCharsets.UTF_8));
        try (Connection connection = database.open()) {
            if (Sql.execute(connection, "update exchange_receipt_chain set last_sha256 = ? where sender = ?", digest,
                    sender) == 0) {
                Sql.execute(connection, "insert into exchange_receipt_chain (last_sha256, sender) values (?, ?)",
                        digest, sender);
            }
        }
    }

    private static String text(ObjectNode receipt) {
        try {
            return JSON.writeValueAsString(receipt);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
