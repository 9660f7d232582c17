package yibao.simulators;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** A batch as its receiver sees it: from the bytes of its two files only. */
record Handed(Json manifest, byte[] bytes, List<List<String>> rows) {

    static Handed read(Batch batch) throws IOException {
        Json manifest = Json.parse(Files.readString(batch.manifestFile()));
        byte[] bytes = Files.readAllBytes(batch.manifestFile().resolveSibling(manifest.at("file").text()));
        byte[] plain = manifest.at("file").text().endsWith(".gz") ? new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes() : bytes;
        return new Handed(manifest, bytes, Csv.parse(new String(plain, Charset.forName(manifest.at("encoding").text()))));
    }

    List<String> column(String name) {
        int place = rows.get(0).indexOf(name);
        return rows.stream().skip(1).map(row -> row.get(place)).toList();
    }

    String digest() {
        return HexFormat.of().formatHex(BatchFile.sha256().digest(bytes));
    }

    long dataRows() {
        return rows.size() - 1L;
    }

    long fen() {
        List<String> amounts = column("psn_clct_amt");
        List<String> types = column("clct_type");
        long sum = 0;
        for (int i = 0; i < amounts.size(); i++) {
            sum += (types.get(i).equals("REFUND") ? -1 : 1) * Text.fen(amounts.get(i));
        }
        return sum;
    }
}
