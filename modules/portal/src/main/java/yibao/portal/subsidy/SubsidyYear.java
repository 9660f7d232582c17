package yibao.portal.subsidy;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.sql.SQLException;
import java.util.List;
import yibao.portal.YearInHand;
import yibao.premium.CoverageYear;
import yibao.subsidy.boundary.ShowingLedger;

/** The year that the subsidy pages are about, of those that have a ledger. */
@Named
@SessionScoped
public class SubsidyYear extends YearInHand {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient ShowingLedger showing;

    @Override
    protected List<CoverageYear> years() throws SQLException {
        return showing.listYears();
    }
}
