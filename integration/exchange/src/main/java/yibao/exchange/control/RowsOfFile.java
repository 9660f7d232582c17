package yibao.exchange.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import yibao.exchange.Outcome;
import yibao.exchange.RowsPage;
import yibao.kernel.audit.Seen;
import yibao.kernel.problem.BusinessProblem;

/** Reads a page of a batch's rows from its file, wherever it lies by now. */
@ApplicationScoped
public class RowsOfFile {

    /** Up to this line reading from the beginning takes no longer than a click. */
    private static final int NEAR = 2_000;

    private Folders folders;
    private Refusals refusals;
    private RowShelf shelf;

    protected RowsOfFile() {
    }

    @Inject
    public RowsOfFile(Folders folders, Refusals refusals) {
        this.folders = folders;
        this.refusals = refusals;
        this.shelf = new RowShelf(folders);
    }

    /**
     * @param after the last line of the page before, 0 for the first page
     * @throws BusinessProblem FILE_GONE, FILE_UNREADABLE
     */
    public Page page(Batch batch, int after, int limit) throws SQLException, IOException {
        return read(batch, file -> {
            if (after < NEAR && !shelf.has(batch)) {
                return near(batch, file, after, limit + 1);
            }
            KeptRows kept = shelf.get(batch, file);
            return new Found(kept.columns(), kept.after(after, limit + 1));
        }, limit);
    }

    /**
     * @param place of the first row, counted from 0
     * @throws BusinessProblem FILE_GONE, FILE_UNREADABLE
     */
    public Page pageFrom(Batch batch, long place, int limit) throws SQLException, IOException {
        return read(batch, file -> {
            if (place < NEAR && !shelf.has(batch)) {
                Found begin = near(batch, file, 0, (int) place + limit + 1);
                return new Found(begin.columns(), begin.rows().subList((int) Math.min(place, begin.rows().size()), begin.rows().size()));
            }
            KeptRows kept = shelf.get(batch, file);
            return new Found(kept.columns(), kept.from(place, limit + 1));
        }, limit);
    }

    /** All rows below the header; known without the file where the whole of it was read. @throws BusinessProblem as above */
    public long count(Batch batch) throws IOException {
        if (batch.outcome() == Outcome.ACCEPTED || batch.outcome() == Outcome.PARTLY_ACCEPTED) {
            return batch.rowsRead();
        }
        try {
            return shelf.get(batch, file(batch)).count();
        } catch (BatchRefused broken) {
            throw unreadable(broken);
        }
    }

    /** Rows as they stand in the file, one more than the page holds where there is one. */
    private record Found(List<String> columns, List<DataRows.DataRow> rows) {
    }

    private interface Reading {
        Found read(Path file) throws IOException;
    }

    private Page read(Batch batch, Reading reading, int limit) throws SQLException, IOException {
        try {
            Found found = reading.read(file(batch));
            boolean more = found.rows().size() > limit;
            return page(batch, found.columns(), more ? found.rows().subList(0, limit) : found.rows(), more);
        } catch (BatchRefused broken) {
            throw unreadable(broken);
        }
    }

    /** The beginning of a file is read where it lies. */
    private static Found near(Batch batch, Path file, int after, int wanted) throws IOException {
        try (DataRows rows = DataRows.open(file, batch.manifest())) {
            List<String> columns = KeptRows.columnsOf(rows.next());
            List<DataRows.DataRow> found = new ArrayList<>();
            for (DataRows.DataRow row = rows.next(); row != null && found.size() < wanted; row = rows.next()) {
                if (row.line() > after) {
                    found.add(row);
                }
            }
            return new Found(columns, found);
        }
    }

    /** A page with whom it is about. */
    public record Page(RowsPage shown, List<Seen> people) {
    }

    private static BusinessProblem unreadable(BatchRefused broken) {
        return new BusinessProblem("exchange", "FILE_UNREADABLE", 422, "文件无法逐行显示：" + broken.getMessage());
    }

    private Path file(Batch batch) {
        return find(batch).orElseThrow(() -> new BusinessProblem("exchange", "FILE_GONE", 404, "这一批的数据文件已不在归档目录中"));
    }

    private Page page(Batch batch, List<String> columns, List<DataRows.DataRow> found, boolean more) throws SQLException {
        if (found.isEmpty()) {
            return new Page(new RowsPage(columns, List.of(), null), List.of());
        }
        int last = found.get(found.size() - 1).line();
        List<RowsPage.Refusal> faults = refusals.between(batch.batchId(), batch.contract(), found.get(0).line(), last);
        List<RowsPage.RowView> views = found.stream().map(row -> new RowsPage.RowView(row.line(),
                concealed(columns, row.fields()),
                faults.stream().filter(fault -> fault.line() == row.line()).toList())).toList();
        return new Page(new RowsPage(columns, views, more ? String.valueOf(last) : null), people(columns, found));
    }

    private static List<Seen> people(List<String> columns, List<DataRows.DataRow> found) {
        int certno = columns.indexOf("certno");
        return found.stream().filter(row -> certno >= 0 && certno < row.fields().size())
                .flatMap(row -> PeopleOfRows.of(row.fields().get(certno), row.line())).toList();
    }

    private static List<String> concealed(List<String> columns, List<String> fields) {
        List<String> shown = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            shown.add(Concealed.field(i < columns.size() ? columns.get(i) : "", fields.get(i)));
        }
        return shown;
    }

    private Optional<Path> find(Batch batch) {
        if (batch.dataFile() == null) {
            return Optional.empty();
        }
        Path rest = batch.outcome() != null && batch.outcome().isQuarantined() ? folders.quarantine(batch.agency())
                : folders.archive(batch.agency());
        return Stream.of(folders.taken(batch.agency(), batch.batchId()).resolve(batch.dataFile()),
                folders.sending(batch.agency(), batch.batchId()).resolve(batch.dataFile()),
                rest.resolve(batch.batchId().substring(0, 8) + "-" + batch.dataFile()),
                rest.resolve(batch.dataFile())).filter(Files::isRegularFile).findFirst();
    }
}
