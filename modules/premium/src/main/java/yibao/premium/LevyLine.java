package yibao.premium;

import yibao.kernel.Money;

/** One row of {@code premium-levy/1}. A person who is no longer levied has a row with nothing due and no fee. */
public record LevyLine(String clctBillId, String psnCertType, String certno, String psnName, String insutype, int year,
        Money fee, Money subsidy, Money due, String psnIdetType, String insuAdmdvs, String townCode) {
}
