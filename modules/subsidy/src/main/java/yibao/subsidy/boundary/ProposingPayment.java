package yibao.subsidy.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import yibao.kernel.access.Caller;
import yibao.kernel.foureyes.Proposing;
import yibao.kernel.problem.BusinessProblem;
import yibao.subsidy.FinancePayment;

/** The first person of finance writes down what was paid on a statement; a second one confirms. */
@Stateless
public class ProposingPayment {

    private Proposing proposing;

    protected ProposingPayment() {
    }

    @Inject
    public ProposingPayment(Proposing proposing) {
        this.proposing = proposing;
    }

    /**
     * @return the proposal's id
     * @throws BusinessProblem STATEMENT_UNKNOWN, VOUCHER_TWICE, PAID_IN_FUTURE, AMOUNT_EXCEEDS, PROPOSAL_WAITING
     */
    public String propose(FinancePayment payment, Caller caller) {
        return proposing.propose(PaymentHandler.KIND, payment.stmtNo(), "资助参保结算单 " + payment.stmtNo() + " 财政付款 " + payment.amount()
                + " 元，" + payment.paidOn() + "，凭证 " + payment.voucherNo(), PaymentHandler.payload(payment), null, caller);
    }
}
