package yibao.desktests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import yibao.systemtests.Waiting;

/** A list that civil affairs hands in, of people whom nobody else in the demo city knows; and the way in, by REST. */
final class HardshipBatch {
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final String SENDER = "CIVIL320681";
    private static final String CONTRACT = "hardship-list/1";
    private static final List<String> COLUMNS = List.of("psn_cert_type", "certno", "psn_name", "psn_idet_type", "begntime", "endtime",
            "insu_admdvs", "household_no");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private final List<List<String>> rows = new ArrayList<>();
    private final long sequence;
    private int declared = -1;

    private HardshipBatch(long sequence) {
        this.sequence = sequence;
    }

    /** @param people from whom on, so that two batches tell of different people */
    static HardshipBatch of(long sequence, int from, int people) {
        var batch = new HardshipBatch(sequence);
        for (int i = from; i < from + people; i++) {
            batch.rows.add(List.of("01", certno(i), "演" + (char) ('一' + i), "ZC", "2022-01-01", "", "320681", ""));
        }
        return batch;
    }

    /** One more person, whose number is written as it should not be. */
    HardshipBatch with(String certno) {
        rows.add(List.of("01", certno, "误写者", "ZC", "2022-01-01", "", "320681", ""));
        return this;
    }

    HardshipBatch declaring(int count) {
        declared = count;
        return this;
    }

    byte[] csv() {
        var text = new StringBuilder(String.join(",", COLUMNS)).append("\r\n");
        rows.forEach(row -> text.append(String.join(",", row)).append("\r\n"));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    byte[] xlsx() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "demo", "1.0")) {
            var sheet = workbook.newWorksheet("名单");
            for (int column = 0; column < COLUMNS.size(); column++) {
                sheet.value(0, column, COLUMNS.get(column));
                for (int row = 0; row < rows.size(); row++) {
                    sheet.value(row + 1, column, rows.get(row).get(column));
                }
            }
            sheet.value(rows.size() + 1, 0, "01");
            sheet.value(rows.size() + 1, 1, 320681198001010390.0);
            sheet.value(rows.size() + 1, 2, "被改者");
            sheet.value(rows.size() + 1, 3, "ZC");
            sheet.value(rows.size() + 1, 4, "2022-01-01");
            sheet.value(rows.size() + 1, 6, "320681");
        }
        declared = rows.size() + 1;
        return out.toByteArray();
    }

    String base() {
        return "hardship-list-" + SENDER + "-20220301-%06d".formatted(sequence);
    }

    byte[] manifest(byte[] data, String ending) {
        return JSON.createObjectNode().put("contract", CONTRACT).put("sender", SENDER).put("sequence", sequence)
                .put("businessDate", "2022-03-01").put("file", base() + ending).put("rows", declared < 0 ? rows.size() : declared)
                .put("sha256", sha256(data)).toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Hands it in and waits until it has been answered. @return the id of the batch */
    String handIn(URI base, byte[] data, String ending) throws Exception {
        var boundary = "frontier";
        var body = new ByteArrayOutputStream();
        part(body, boundary, "manifest", manifest(data, ending));
        part(body, boundary, "data", data);
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        var answer = HTTP.send(as("operator", base.resolve("/api/v1/exchange/civil-affairs/batches"))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 202) {
            throw new IllegalStateException(answer.body());
        }
        var id = JSON.readTree(answer.body()).path("batchId").asText();
        awaitAnswer(base, id);
        return id;
    }

    static void awaitAnswer(URI base, String id) throws Exception {
        Waiting.until("the answer to batch " + id,
                () -> !get(base, "/api/v1/exchange/batches/" + id).path("state").asText().equals("CLAIMED"));
    }

    /** The number that civil affairs has to use next. */
    static long nextSequence(URI base) throws IOException, InterruptedException {
        var newest = get(base, "/api/v1/exchange/batches?limit=200&partner=" + SENDER + "&contract=" + URLEncoder.encode(CONTRACT, StandardCharsets.UTF_8));
        long last = 0;
        for (var batch : newest.path("batches")) {
            if (!batch.path("outcome").asText().equals("REJECTED")) {
                last = Math.max(last, batch.path("sequence").asLong());
            }
        }
        return last + 1;
    }

    /** A colleague confirms what the operator proposed. */
    static void confirm(URI base, String colleague, String batchId) throws Exception {
        var waiting = JSON.readTree(HTTP.send(as(colleague, base.resolve("/api/v1/proposals")).GET().build(), HttpResponse.BodyHandlers.ofString()).body());
        for (var proposal : waiting.path("proposals")) {
            if (proposal.path("subject").asText().equals(batchId)) {
                var answer = HTTP.send(as(colleague, base.resolve("/api/v1/proposals/" + proposal.path("proposalId").asText() + "/confirmation"))
                        .POST(HttpRequest.BodyPublishers.noBody()).build(), HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() != 200) {
                    throw new IllegalStateException(answer.body());
                }
                awaitAnswer(base, batchId);
                return;
            }
        }
        throw new IllegalStateException("nothing waits for " + colleague + ": " + waiting);
    }

    private static JsonNode get(URI base, String path) throws IOException, InterruptedException {
        return JSON.readTree(HTTP.send(as("operator", base.resolve(path)).GET().build(), HttpResponse.BodyHandlers.ofString()).body());
    }

    private static HttpRequest.Builder as(String account, URI uri) {
        var login = Base64.getEncoder().encodeToString((account + ":demo-" + account).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(uri).header("Authorization", "Basic " + login);
    }

    private static void part(ByteArrayOutputStream body, String boundary, String name, byte[] content) {
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"" + name + "\"\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private static String certno(int number) {
        var seventeen = "32068119310101" + "%03d".formatted(number);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (seventeen.charAt(i) - '0') * WEIGHTS[i];
        }
        return seventeen + "10X98765432".charAt(sum % 11);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
