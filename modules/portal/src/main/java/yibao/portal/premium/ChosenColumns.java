package yibao.portal.premium;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Named;
import java.util.List;
import yibao.portal.ColumnChoice;

/** The columns of the differences. */
@Named
@SessionScoped
public class ChosenColumns extends ColumnChoice {
    private static final long serialVersionUID = 1L;

    public ChosenColumns() {
        super("yibao.differences", List.of("town", "office", "levied", "received", "receipts", "reason", "owner", "note"),
                List.of("town", "levied", "received", "reason", "owner"));
    }
}
