package yibao.portal.subsidy;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import yibao.kernel.Money;
import yibao.kernel.access.CurrentCaller;
import yibao.kernel.access.Role;
import yibao.kernel.foureyes.ListingProposals;
import yibao.kernel.problem.BusinessProblem;
import yibao.premium.CoverageYear;
import yibao.subsidy.FinancePayment;
import yibao.subsidy.Statement;
import yibao.subsidy.boundary.ListingStatements;
import yibao.subsidy.boundary.ProposingPayment;
import yibao.subsidy.boundary.ProposingStatement;

/** Statements to finance: what the next one would be, what waits, what was signed, sent and paid. */
@Named("subsidyStatements")
@ViewScoped
public class StatementsPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 24;

    @Inject
    private transient ListingStatements listing;

    @Inject
    private transient ProposingStatement proposing;

    @Inject
    private transient ProposingPayment paying;

    @Inject
    private transient ListingProposals proposals;

    @Inject
    private transient CurrentCaller current;

    @Inject
    private SubsidyYear year;

    private String stmtNo;
    private LocalDate paidOn;
    private String voucherNo;
    private String amount;
    private transient CoverageYear shown;
    private transient List<Statement> statements;
    private transient Statement draft;

    public List<Statement> getStatements() throws SQLException {
        forgetOtherYear();
        if (statements == null) {
            statements = listing.list(year.get(), 0, SHOWN);
        }
        return statements;
    }

    /** Null where there is nothing new, or the ledger is being booked. */
    public Statement getDraft() throws SQLException {
        forgetOtherYear();
        if (draft == null) {
            draft = listing.findDraft(year.get()).orElse(null);
        }
        return draft;
    }

    /** The year is chosen in another form, after this page may have been looked at. */
    private void forgetOtherYear() throws SQLException {
        if (!year.get().equals(shown)) {
            shown = year.get();
            statements = null;
            draft = null;
        }
    }

    /** The one whose lines are shown. */
    public Statement getChosen() throws SQLException {
        return getStatements().stream().filter(one -> one.stmtNo().equals(stmtNo)).findFirst().orElse(null);
    }

    public void choose(String other) throws SQLException {
        stmtNo = other;
        Statement chosen = getChosen();
        amount = chosen == null ? null : chosen.outstanding();
    }

    public void propose() throws SQLException {
        try {
            proposing.propose(year.get(), current.get());
            SubsidyWording.tell(FacesMessage.SEVERITY_INFO, SubsidyWording.word("statementProposed"));
        } catch (BusinessProblem refused) {
            SubsidyWording.tell(FacesMessage.SEVERITY_ERROR, refused.getMessage());
        }
        draft = null;
    }

    public void pay() {
        try {
            Money sum = Money.findYuan(amount == null ? null : amount.strip()).orElse(null);
            paying.propose(new FinancePayment(stmtNo, paidOn, voucherNo, sum), current.get());
            SubsidyWording.tell(FacesMessage.SEVERITY_INFO, SubsidyWording.word("paymentProposed"));
        } catch (BusinessProblem refused) {
            SubsidyWording.tell(FacesMessage.SEVERITY_ERROR, refused.getMessage());
        }
        statements = null;
    }

    /** Whether a statement or a payment of this caller's sight waits for its second person. */
    public boolean isWaiting() {
        return isWorkThere() && proposals.countWaitingFor(current.get()) > 0;
    }

    public boolean isWorkThere() {
        return isReviewer() || isPayer();
    }

    public boolean isReviewer() {
        return current.get().has(Role.ASSISTANCE);
    }

    public boolean isPayer() {
        return current.get().has(Role.FINANCE);
    }

    public String minuteOf(String at) {
        return at == null ? "" : at.substring(0, 16).replace('T', ' ');
    }

    public String getStmtNo() {
        return stmtNo;
    }

    public LocalDate getPaidOn() {
        return paidOn;
    }

    public void setPaidOn(LocalDate paidOn) {
        this.paidOn = paidOn;
    }

    public String getVoucherNo() {
        return voucherNo;
    }

    public void setVoucherNo(String voucherNo) {
        this.voucherNo = voucherNo;
    }

    public String getAmount() {
        return amount;
    }

    public void setAmount(String amount) {
        this.amount = amount;
    }
}
