package yibao.exchange.boundary;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import yibao.exchange.Agency;
import yibao.exchange.control.OutgoingFiles;
import yibao.kernel.Money;
import yibao.kernel.platform.Settings;

/**
 * Makes a batch of ours for a partner, in the transaction whose result it tells: the ledger row and the outbox row
 * stand or fall with it, and the file reaches the partner's outbox afterwards.
 */
@ApplicationScoped
public class SendingBatches {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private OutgoingFiles files;
    private Clock clock;

    protected SendingBatches() {
    }

    @Inject
    public SendingBatches(OutgoingFiles files, Clock clock) {
        this.files = files;
        this.clock = clock;
    }

    /** Gives the rows of a message one by one. */
    public interface Rows {
        void forEach(RowSink sink) throws SQLException;
    }

    /** Takes one row: its fields in the order of the columns, and its part of the control total. */
    public interface RowSink {
        void add(Money amount, String... fields);
    }

    /** @return the id of the batch */
    public String send(Agency agency, String contract, boolean full, List<String> columns, Rows rows)
            throws SQLException, IOException {
        String sender = Settings.find("yibao.sender").orElse("YIBAO");
        String message = contract.substring(0, contract.indexOf('/'));
        LocalDate today = LocalDate.now(clock);
        OutgoingFiles.Draft draft = files.begin(agency, sender, contract, message + "-" + sender + "-"
                + today.format(DateTimeFormatter.BASIC_ISO_DATE) + "-%06d");
        Totals totals = new Totals();
        String digest = files.writeData(draft, out -> {
            CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF)
                    .build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            csv.writeRecord(columns);
            try {
                rows.forEach((amount, fields) -> {
                    csv.writeRecord(fields);
                    totals.add(amount);
                });
            } catch (SQLException broken) {
                throw new UncheckedIOException(new IOException(broken));
            }
            csv.flush();
        });
        ObjectNode manifest = JSON.createObjectNode().put("contract", contract).put("sender", sender)
                .put("sequence", draft.sequence()).put("businessDate", today.toString())
                .put("mode", full ? "FULL" : "DELTA").put("file", draft.dataFile()).put("encoding", "UTF-8")
                .put("rows", totals.rows).put("amount", totals.amount.toString()).put("sha256", digest);
        files.finish(draft, JSON.writeValueAsBytes(manifest), contract, sender, today, full, totals.rows,
                totals.amount, digest);
        return draft.batchId();
    }

    private static final class Totals {
        private long rows;
        private Money amount = Money.ZERO;

        void add(Money part) {
            rows++;
            amount = amount.plus(part);
        }
    }
}
