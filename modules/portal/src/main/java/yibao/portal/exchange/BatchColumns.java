package yibao.portal.exchange;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Named;
import java.util.List;
import yibao.portal.ColumnChoice;

/** The columns of the ledger of batches. */
@Named
@SessionScoped
public class BatchColumns extends ColumnChoice {
    private static final long serialVersionUID = 1L;

    public BatchColumns() {
        super("yibao.batches", List.of("direction", "sequence", "businessDate", "rowsRead", "rowsAccepted", "rowsUnchanged", "rowsRejected", "amount",
                "took", "file"), List.of("direction", "sequence", "businessDate", "rowsRead", "rowsAccepted", "rowsRejected", "amount", "took"));
    }
}
