package yibao.settlement;

import java.util.Objects;
import yibao.kernel.Money;

/**
 * What a bill consists of, by the national fields; a reversal carries them negative.
 *
 * @param medfee    {@code medfee_sumamt}, the total
 * @param fulamt    {@code fulamt_ownpay_amt}, outside the catalogue
 * @param overlmt   {@code overlmt_selfpay}, over the price limit
 * @param preself   {@code preselfpay_amt}, the first share of class B
 * @param inscp     {@code inscp_scp_amt}, the policy scope
 * @param hospital  {@code hosp_part_amt}, what the hospital bears
 * @param account   {@code acct_pay}, what the person's own account pays
 * @param mutualAid {@code acct_mulaid_pay}, what relatives' accounts pay
 */
public record BillAmounts(Money medfee, Money fulamt, Money overlmt, Money preself, Money inscp, Money hospital, Money account, Money mutualAid) {
    public BillAmounts {
        Objects.requireNonNull(medfee, "medfee");
        Objects.requireNonNull(fulamt, "fulamt");
        Objects.requireNonNull(overlmt, "overlmt");
        Objects.requireNonNull(preself, "preself");
        Objects.requireNonNull(inscp, "inscp");
        hospital = hospital == null ? Money.ZERO : hospital;
        account = account == null ? Money.ZERO : account;
        mutualAid = mutualAid == null ? Money.ZERO : mutualAid;
    }

    public BillAmounts negated() {
        return new BillAmounts(medfee.negated(), fulamt.negated(), overlmt.negated(), preself.negated(), inscp.negated(), hospital.negated(),
                account.negated(), mutualAid.negated());
    }
}
