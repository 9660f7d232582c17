package yibao.subsidy;

import java.util.List;

/**
 * What the bureau asks of finance for a year. Money is yuan as text.
 *
 * @param state       CONFIRMED, SENT, PART_PAID or PAID; DRAFT and WAITING where nobody has signed it yet
 * @param digest      SHA-256 of its lines
 * @param outstanding what finance has not paid yet
 */
public record Statement(String stmtNo, String insutype, int year, long persons, String amount, String state, String proposedBy,
        String confirmedBy, String confirmedAt, String digest, String batchId, String paid, String outstanding,
        List<Line> lines, List<Payment> payments) {

    /**
     * @param stdAmt     the same for everybody on the line; null on a line of corrections
     * @param initStmtNo the statement that is corrected, null otherwise
     */
    public record Line(String psnIdetType, String className, long persons, String stdAmt, String amount, String central,
            String province, String city, String county, boolean correction, String initStmtNo) {
    }

    public record Payment(String paidOn, String voucherNo, String amount, String proposedBy, String confirmedBy) {
    }
}
