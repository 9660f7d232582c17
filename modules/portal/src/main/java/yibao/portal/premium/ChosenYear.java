package yibao.portal.premium;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.sql.SQLException;
import java.util.List;
import yibao.premium.CoverageYear;
import yibao.premium.boundary.ShowingReconciliation;

/** The insutype and year that the premium pages are about; kept from page to page. */
@Named
@SessionScoped
public class ChosenYear implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient ShowingReconciliation showing;

    private String chosen;

    /** Written as {@code 390/2022}; null as long as nothing has been reconciled. */
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
