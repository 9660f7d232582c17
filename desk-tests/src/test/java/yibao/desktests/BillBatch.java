package yibao.desktests;

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
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** Heavy bills of 2021 that the health side hands in, one for each of the people given. */
final class BillBatch {
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final String SENDER = "HEALTH320681";
    private static final String CONTRACT = "settlements/1";
    private static final String COLUMNS = "setl_id,psn_cert_type,certno,psn_name,insutype,med_type,setl_time,fixmedins_code,fixmedins_name,hosp_lv,"
            + "mdtrtarea_admvs,insuplc_admdvs,refl_flag,medfee_sumamt,fulamt_ownpay_amt,overlmt_selfpay,preselfpay_amt,inscp_scp_amt\r\n";
    private static final int AMOUNT = 420_000;

    private BillBatch() {}

    /** @param people numbers and names */
    static void handIn(URI base, List<String[]> people) throws IOException, InterruptedException {
        long sequence = nextSequence(base);
        var csv = new StringBuilder(COLUMNS);
        for (int i = 0; i < people.size(); i++) {
            csv.append("W%d-%d,01,%s,%s,390,21,2021-05-1%dT10:00:00+08:00,H32068100001,启东市人民医院,3,320681,320681,1,%d.00,0.00,0.00,0.00,%d.00\r\n".formatted(sequence,
                    i, people.get(i)[0], people.get(i)[1], i % 9, AMOUNT, AMOUNT));
        }
        var data = csv.toString().getBytes(StandardCharsets.UTF_8);
        var file = "settlements-" + SENDER + "-20210531-%06d".formatted(sequence);
        var manifest = JSON.createObjectNode().put("contract", CONTRACT).put("sender", SENDER).put("sequence", sequence).put("businessDate", "2021-05-31")
                .put("file", file + ".csv").put("rows", people.size()).put("amount", (long) AMOUNT * people.size() + ".00").put("sha256", sha256(data)).toString();
        var body = new ByteArrayOutputStream();
        part(body, "manifest", manifest.getBytes(StandardCharsets.UTF_8));
        part(body, "data", data);
        body.writeBytes("--frontier--\r\n".getBytes(StandardCharsets.UTF_8));
        var answer = HTTP.send(as(base.resolve("/api/v1/exchange/health/batches")).header("Content-Type", "multipart/form-data; boundary=frontier")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 202) {
            throw new IllegalStateException(answer.body());
        }
    }

    private static long nextSequence(URI base) throws IOException, InterruptedException {
        var path = "/api/v1/exchange/batches?limit=200&partner=" + SENDER + "&contract=" + URLEncoder.encode(CONTRACT, StandardCharsets.UTF_8);
        var known = JSON.readTree(HTTP.send(as(base.resolve(path)).GET().build(), HttpResponse.BodyHandlers.ofString()).body());
        long last = 0;
        for (var batch : known.path("batches")) {
            last = Math.max(last, batch.path("sequence").asLong());
        }
        return last + 1;
    }

    private static HttpRequest.Builder as(URI uri) {
        return HttpRequest.newBuilder(uri).header("Authorization",
                "Basic " + Base64.getEncoder().encodeToString("operator:demo-operator".getBytes(StandardCharsets.UTF_8)));
    }

    private static void part(ByteArrayOutputStream body, String name, byte[] content) {
        body.writeBytes(("--frontier\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"" + name + "\"\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private static String sha256(byte[] data) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(data));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
