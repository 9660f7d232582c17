package yibao.portal.premium;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.sql.SQLException;
import java.util.List;
import yibao.portal.YearInHand;
import yibao.premium.CoverageYear;
import yibao.premium.boundary.ShowingReconciliation;

/** The year that the premium pages are about, of those that have been reconciled. */
@Named
@SessionScoped
public class ChosenYear extends YearInHand {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient ShowingReconciliation showing;

    @Override
    protected List<CoverageYear> years() throws SQLException {
        return showing.listYears();
    }
}
