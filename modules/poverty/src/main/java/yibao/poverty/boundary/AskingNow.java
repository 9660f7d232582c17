package yibao.poverty.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.SQLException;

/** Asks civil affairs at once, without waiting for the next mailing. */
@Stateless
public class AskingNow {

    private AskingIncomeChecks asking;

    protected AskingNow() {
    }

    @Inject
    public AskingNow(AskingIncomeChecks asking) {
        this.asking = asking;
    }

    /** @return households asked about; none where all have been */
    public int ask() throws SQLException {
        return asking.ask();
    }
}
