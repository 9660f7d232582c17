package yibao.premium;

import yibao.kernel.Money;

/** One row of {@code premium-differences/1}. {@code diffId} stays the same as long as a person has the same finding. */
public record DifferenceLine(int line, String diffId, String type, String psnCertType, String certno, String psnName,
        String insutype, int year, Money levied, Money received, Money difference, String elecTaxrptNos,
        String reason) {
}
