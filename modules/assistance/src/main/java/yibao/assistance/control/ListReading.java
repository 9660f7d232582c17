package yibao.assistance.control;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import yibao.assistance.ListColumns;
import yibao.assistance.ListExample;
import yibao.kernel.Masked;
import yibao.kernel.problem.BusinessProblem;
import yibao.kernel.sheet.SheetReader;
import yibao.kernel.sheet.SheetRow;

/** Reads a list once without asking about anybody: what columns, how many rows, what is wrong with them. */
public final class ListReading {
    public static final int MOST_ROWS = 100_000;
    private static final int GOOD_EXAMPLES = 5;
    private static final int BAD_EXAMPLES = 20;
    private final List<ListExample> good = new ArrayList<>();
    private final List<ListExample> bad = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private int rows;
    private int faulty;
    private int doubles;

    private ListReading() {}

    /** What was found. */
    public record Found(List<String> header, ListColumns columns, int rows, int badRows, int doubles, List<ListExample> examples) {}

    /** @throws BusinessProblem LIST_TOO_LONG, COLUMN_UNKNOWN, and what {@link SheetReader#open} says */
    public static Found read(Path file, String name, ListColumns chosen, LocalDate day) throws IOException {
        try (var sheet = SheetReader.open(file, name)) {
            var columns = chosen.or(HeaderWords.find(sheet.header()));
            refuseUnknown(sheet.header(), columns);
            var reader = ListRow.Reader.of(sheet.header(), columns, day);
            var reading = new ListReading();
            sheet.forEach(row -> reading.take(reader, row, columns.certNo() != null));
            var examples = new ArrayList<>(reading.good);
            examples.addAll(reading.bad);
            return new Found(sheet.header(), columns, reading.rows, reading.faulty, reading.doubles, examples);
        }
    }

    private static void refuseUnknown(List<String> header, ListColumns columns) {
        for (var column : new String[] {columns.certNo(), columns.name(), columns.certType(), columns.asOf()}) {
            if (column != null && !header.contains(column)) {
                throw new BusinessProblem("assistance", "COLUMN_UNKNOWN", 422, "表中没有“" + column + "”这一列，请从表头中选择", "columns");
            }
        }
    }

    private void take(ListRow.Reader reader, SheetRow row, boolean known) {
        if (++rows > MOST_ROWS) {
            throw new BusinessProblem("assistance", "LIST_TOO_LONG", 422, "名单超过 " + MOST_ROWS + " 行，请分成几份上传", "file");
        }
        var read = reader.read(row);
        var example = new ListExample(row.line(), Masked.certno(read.certNo()), Masked.name(read.name()), read.asOf().toString(), read.fault());
        if (!known) {
            return;
        }
        if (read.fault() != null) {
            faulty++;
            keep(bad, example, BAD_EXAMPLES);
        } else {
            doubles += seen.add(read.certType() + read.certNo()) ? 0 : 1;
            keep(good, example, GOOD_EXAMPLES);
        }
    }

    private static void keep(List<ListExample> examples, ListExample example, int most) {
        if (examples.size() < most) {
            examples.add(example);
        }
    }
}
