package yibao.subsidy;

import java.time.LocalDate;
import yibao.kernel.Money;
import yibao.kernel.problem.BusinessProblem;

/**
 * What finance paid on a statement; negative where it took back.
 *
 * @param voucherNo at most 60 characters; one voucher pays a statement once
 */
public record FinancePayment(String stmtNo, LocalDate paidOn, String voucherNo, Money amount) {

    private static final int LONGEST_VOUCHER = 60;

    /** @throws BusinessProblem VOUCHER_MISSING, PAID_ON_MISSING, AMOUNT_MISSING */
    public FinancePayment {
        voucherNo = voucherNo == null ? "" : voucherNo.strip();
        if (voucherNo.isEmpty() || voucherNo.length() > LONGEST_VOUCHER || !voucherNo.matches("[\\p{Alnum}\\p{IsHan}（）()\\-_/〔〕]+")) {
            throw new BusinessProblem("subsidy", "VOUCHER_MISSING", 422, "请填写付款凭证号（至多 60 个字母、数字或汉字）", "voucherNo");
        }
        if (paidOn == null) {
            throw new BusinessProblem("subsidy", "PAID_ON_MISSING", 422, "请填写付款日期", "paidOn");
        }
        if (amount == null || amount.equals(Money.ZERO)) {
            throw new BusinessProblem("subsidy", "AMOUNT_MISSING", 422, "请填写付款金额（元，两位小数）", "amount");
        }
    }
}
