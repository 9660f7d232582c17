package yibao.portal.exchange;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import yibao.exchange.RowsPage;
import yibao.exchange.boundary.ReadingBatchRows;
import yibao.kernel.access.CurrentCaller;
import yibao.kernel.problem.BusinessProblem;
import yibao.portal.PageModel;

/** What stands in a batch, masked: its refusals first, its rows where somebody asks for them. */
@Named("batchRows")
@ViewScoped
public class BatchRowsPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient ReadingBatchRows reading;

    @Inject
    private BatchPage batch;

    @Inject
    private transient CurrentCaller current;

    private boolean all;
    private transient PageModel<RowsPage.Refusal> refusals;
    private transient PageModel<RowsPage.RowView> rows;
    private transient List<String> columns = List.of();
    private transient String problem;

    public PageModel<RowsPage.Refusal> getRefusals() {
        if (refusals == null) {
            refusals = new PageModel<>((from, size) -> orNothing(() -> new PageModel.Part<>(
                    reading.countRefusals(batch.getId(), current.get()),
                    reading.readRefusalsFrom(batch.getId(), from, size, current.get()))),
                    fault -> fault.line() + fault.field() + fault.code());
        }
        return refusals;
    }

    public PageModel<RowsPage.RowView> getRows() {
        if (rows == null) {
            rows = new PageModel<>((from, size) -> orNothing(() -> rows(from, size)), RowsPage.RowView::line);
        }
        return rows;
    }

    private PageModel.Part<RowsPage.RowView> rows(long from, int size) {
        RowsPage page = reading.readFrom(batch.getId(), from, size, current.get());
        columns = page.columns();
        return new PageModel.Part<>(reading.count(batch.getId(), current.get()), page.rows());
    }

    /** Why a page cannot be shown is said below the table. */
    private <T> PageModel.Part<T> orNothing(java.util.function.Supplier<PageModel.Part<T>> page) {
        try {
            problem = null;
            return page.get();
        } catch (BusinessProblem refused) {
            problem = refused.getMessage();
            return new PageModel.Part<>(0, List.of());
        }
    }

    /** The fields of the file's header, in its order: the columns of the table. */
    public List<String> getColumns() {
        if (columns == null || columns.isEmpty()) {
            columns = orNothing(() -> new PageModel.Part<>(0, reading.readFrom(batch.getId(), 0, 1, current.get()).columns())).rows();
        }
        return columns;
    }

    /** A field of a row; blank where the row is shorter than the header. */
    public String field(RowsPage.RowView row, int column) {
        return column < row.fields().size() ? row.fields().get(column) : "";
    }

    /** @param everything rows of the file instead of refusals */
    public void show(boolean everything) {
        all = everything;
    }

    public boolean isAll() {
        return all;
    }

    /** Why nothing is shown, or null. */
    public String getProblem() {
        return problem;
    }
}
