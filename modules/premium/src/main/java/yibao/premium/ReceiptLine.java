package yibao.premium;

import java.time.LocalDateTime;
import yibao.kernel.Money;

/**
 * One row of {@code premium-receipts/1}: money that tax took from a person or gave back.
 *
 * @param elecTaxrptNo 电子税票号, which names the receipt for ever
 * @param refund       clct_type REFUND; then {@code initTaxrptNo} is the receipt that is refunded
 * @param amount       always positive
 * @param clctTime     local time of the bureau
 */
public record ReceiptLine(String elecTaxrptNo, String psnCertType, String certno, String psnName, String insutype,
        int year, boolean refund, Money amount, LocalDateTime clctTime, String taxdeptCode, String initTaxrptNo) {

    public String clctType() {
        return refund ? "REFUND" : "PAY";
    }
}
