package yibao.acceptance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;
import yibao.simulators.Batch;
import yibao.simulators.BatchFile;
import yibao.simulators.Manifest;

/** Turns a batch of the simulators into one whose data file is an Excel workbook, cell by cell as a clerk would have it. */
final class Workbook {

    /** Says how one field gets into its cell; the first row is 0. */
    interface Cells {
        void put(Worksheet sheet, int row, int column, String text);
    }

    private Workbook() {
    }

    static Batch of(BatchFile csv, Path folder, Path inbox, BatchFile.Rows rows) throws IOException {
        return of(csv, folder, inbox, rows, 0, Worksheet::value);
    }

    /** @param above blank rows above the header */
    static Batch of(BatchFile csv, Path folder, Path inbox, BatchFile.Rows rows, int above, Cells cells)
            throws IOException {
        Batch plain = csv.into(folder, rows);
        List<String> lines = Files.readAllLines(plain.data());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (var workbook = new org.dhatim.fastexcel.Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("数据");
            for (int row = 0; row < lines.size(); row++) {
                String[] fields = lines.get(row).replace("\uFEFF", "").split(",", -1);
                for (int column = 0; column < fields.length; column++) {
                    if (row == 0) {
                        sheet.value(above, column, fields[column]);
                    } else if (!fields[column].isEmpty()) {
                        cells.put(sheet, above + row, column, fields[column]);
                    }
                }
            }
        }
        return deliver(plain.manifest(), out.toByteArray(), inbox);
    }

    /** Whatever the bytes are, they are handed in as a workbook. */
    static Batch deliver(Manifest manifest, byte[] bytes, Path inbox) throws IOException {
        Manifest described = new Manifest(manifest.contract(), manifest.sender(), manifest.sequence(),
                manifest.businessDate(), manifest.mode(), manifest.base() + ".xlsx", "UTF-8", manifest.rows(),
                manifest.amount(), Digest.sha256(bytes));
        Files.createDirectories(inbox);
        Path data = Files.write(inbox.resolve(described.file()), bytes);
        Path file = Files.write(inbox.resolve(manifest.base() + ".manifest.json"),
                described.json().getBytes(StandardCharsets.UTF_8));
        return new Batch(data, file, described);
    }
}
