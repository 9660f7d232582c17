package yibao.portal.subsidy;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.sql.SQLException;
import java.util.List;
import yibao.premium.CoverageYear;
import yibao.subsidy.boundary.ShowingLedger;

/** The insutype and year that the subsidy pages are about; kept from page to page. */
@Named
@SessionScoped
public class SubsidyYear implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient ShowingLedger showing;

    private String chosen;

    /** Written as {@code 390/2022}; null as long as there is no ledger. */
    public String getText() throws SQLException {
        if (chosen == null) {
            chosen = getAll().stream().findFirst().orElse(null);
        }
        return chosen;
    }

    public void setText(String text) {
        chosen = text == null || text.isBlank() ? null : CoverageYear.parse(text).toString();
    }

    public List<String> getAll() throws SQLException {
        return showing.listYears().stream().map(CoverageYear::toString).toList();
    }

    public boolean isThere() throws SQLException {
        return getText() != null;
    }

    CoverageYear get() throws SQLException {
        return CoverageYear.parse(getText());
    }
}
