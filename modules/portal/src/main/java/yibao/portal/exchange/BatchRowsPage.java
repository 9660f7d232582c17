package yibao.portal.exchange;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import yibao.exchange.RefusalsPage;
import yibao.exchange.RowsPage;
import yibao.exchange.boundary.ReadingBatchRows;
import yibao.kernel.access.CurrentCaller;
import yibao.kernel.problem.BusinessProblem;

/** What stands in a batch, masked: its refusals first, its rows where somebody asks for them. */
@Named("batchRows")
@ViewScoped
public class BatchRowsPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int ROWS = 20;

    @Inject
    private transient ReadingBatchRows reading;

    @Inject
    private BatchPage batch;

    @Inject
    private transient CurrentCaller current;

    private final Deque<Integer> pagesBefore = new ArrayDeque<>();
    private int after;
    private boolean all;
    private transient RowsPage rows;
    private transient RefusalsPage refusals;
    private transient String problem;

    public RefusalsPage getRefusals() {
        if (refusals == null && problem == null && !all) {
            try {
                refusals = reading.readRefusals(batch.getId(), after, ROWS, current.get());
            } catch (BusinessProblem refused) {
                problem = refused.getMessage();
            }
        }
        return refusals == null ? new RefusalsPage(List.of(), null) : refusals;
    }

    public RowsPage getRows() {
        if (rows == null && problem == null && all) {
            try {
                rows = reading.read(batch.getId(), after, ROWS, current.get());
            } catch (BusinessProblem refused) {
                problem = refused.getMessage();
            }
        }
        return rows == null ? new RowsPage(List.of(), List.of(), null) : rows;
    }

    /** @param everything rows of the file instead of refusals */
    public void show(boolean everything) {
        all = everything;
        after = 0;
        pagesBefore.clear();
        forget();
    }

    public boolean isMore() {
        return next() != null;
    }

    public boolean isBackThere() {
        return !pagesBefore.isEmpty();
    }

    public void forth() {
        String next = next();
        pagesBefore.push(after);
        after = Integer.parseInt(next);
        forget();
    }

    public void back() {
        after = pagesBefore.pop();
        forget();
    }

    private String next() {
        return all ? getRows().next() : getRefusals().next();
    }

    private void forget() {
        rows = null;
        refusals = null;
        problem = null;
    }

    public boolean isAll() {
        return all;
    }

    /** Why nothing is shown, or null. */
    public String getProblem() {
        return problem;
    }
}
