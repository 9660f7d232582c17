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
import yibao.exchange.RowsPage;
import yibao.kernel.audit.Seen;
import yibao.kernel.problem.BusinessProblem;

/** Reads a page of a batch's rows from its file, wherever it lies by now. */
@ApplicationScoped
public class RowsOfFile {

    private Folders folders;
    private Refusals refusals;

    protected RowsOfFile() {
    }

    @Inject
    public RowsOfFile(Folders folders, Refusals refusals) {
        this.folders = folders;
        this.refusals = refusals;
    }

    /**
     * @param after the last line of the page before, 0 for the first page
     * @throws BusinessProblem FILE_GONE, FILE_UNREADABLE
     */
    public Page page(Batch batch, int after, int limit) throws SQLException, IOException {
        Path file = find(batch).orElseThrow(
                () -> new BusinessProblem("exchange", "FILE_GONE", 404, "这一批的数据文件已不在归档目录中"));
        try (DataRows rows = DataRows.open(file, batch.manifest())) {
            DataRows.DataRow header = rows.next();
            List<String> columns = header == null ? List.of()
                    : header.fields().stream().map(String::strip).toList();
            List<DataRows.DataRow> found = new ArrayList<>();
            DataRows.DataRow row = rows.next();
            while (row != null && found.size() < limit) {
                if (row.line() > after) {
                    found.add(row);
                }
                row = rows.next();
            }
            return page(batch, columns, found, row != null);
        } catch (BatchRefused broken) {
            throw new BusinessProblem("exchange", "FILE_UNREADABLE", 422, "文件无法逐行显示：" + broken.getMessage());
        }
    }

    /** A page with whom it is about. */
    public record Page(RowsPage shown, List<Seen> people) {
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
