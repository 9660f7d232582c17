package yibao.portal;

import java.io.Serializable;
import java.sql.SQLException;
import java.util.List;
import yibao.premium.CoverageYear;

/** The insutype and year that the pages of a section are about; kept from page to page. */
public abstract class YearInHand implements Serializable {
    private static final long serialVersionUID = 1L;

    private String chosen;

    /** The newest first; none as long as the section has nothing to show. */
    protected abstract List<CoverageYear> years() throws SQLException;

    /** Written as {@code 390/2022}; null as long as there is none. */
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
        return years().stream().map(CoverageYear::toString).toList();
    }

    public boolean isThere() throws SQLException {
        return getText() != null;
    }

    public CoverageYear get() throws SQLException {
        return CoverageYear.parse(getText());
    }
}
