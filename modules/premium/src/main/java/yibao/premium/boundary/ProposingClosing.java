package yibao.premium.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import yibao.kernel.access.Caller;
import yibao.kernel.foureyes.Proposing;
import yibao.kernel.platform.Database;
import yibao.kernel.problem.BusinessProblem;
import yibao.premium.ClosingPeriod;
import yibao.premium.control.CityBooks;
import yibao.premium.control.ClosingOffice;
import yibao.premium.control.ClosingSheet;

/** The first person of a closing: shows what the books hold and puts it before a second one. */
@Stateless
public class ProposingClosing {

    private ClosingOffice office;
    private Proposing proposing;
    private Database database;

    protected ProposingClosing() {
    }

    @Inject
    public ProposingClosing(ClosingOffice office, Proposing proposing, Database database) {
        this.office = office;
        this.proposing = proposing;
        this.database = database;
    }

    /**
     * @return the proposal's id
     * @throws BusinessProblem the code of the first {@link yibao.premium.ClosingHindrance}, SCOPE_TOO_NARROW, PROPOSAL_WAITING
     */
    public String propose(String insutype, ClosingPeriod period, Caller caller) throws SQLException {
        CityBooks.open(caller);
        try (Connection connection = database.open()) {
            ClosingSheet sheet = office.sheet(connection, insutype, period);
            return proposing.propose(ClosingHandler.KIND, insutype + "/" + period.text(), title(sheet),
                    payload(sheet), null, caller);
        }
    }

    private static String title(ClosingSheet sheet) {
        return "险种 " + sheet.insutype() + " " + sheet.period().text() + " 结账：入账 " + sheet.receipts().count() + " 笔，净额 "
                + sheet.receipts().net() + " 元；差异 " + sheet.differences().size() + " 条；征收 " + sheet.collected()
                + " 元，国库到账 " + sheet.arrived() + " 元（" + (sheet.isBalanced() ? "平" : "不平") + "）";
    }

    /** The books as they were seen; a closing that would write down others is not carried out. */
    static String payload(ClosingSheet sheet) {
        return "{\"insutype\":\"" + sheet.insutype() + "\",\"period\":\"" + sheet.period().text() + "\",\"receipts\":"
                + sheet.receipts().count() + ",\"received\":\"" + sheet.receipts().net() + "\",\"collected\":\""
                + sheet.collected() + "\",\"arrived\":\"" + sheet.arrived() + "\",\"differences\":"
                + sheet.differences().size() + ",\"digest\":\"" + sheet.digest() + "\"}";
    }
}
