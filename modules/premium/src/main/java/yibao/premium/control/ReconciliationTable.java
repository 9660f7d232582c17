package yibao.premium.control;

import static yibao.premium.DifferenceType.DUPLICATE_PAYMENT;
import static yibao.premium.DifferenceType.EXPECTED;
import static yibao.premium.DifferenceType.IDENTITY;
import static yibao.premium.DifferenceType.MATCHED;
import static yibao.premium.DifferenceType.NOT_LEVIED;
import static yibao.premium.DifferenceType.OVERPAID;
import static yibao.premium.DifferenceType.REFUNDED;
import static yibao.premium.DifferenceType.SUBSIDY_DUE;
import static yibao.premium.DifferenceType.UNDERPAID;
import static yibao.premium.DifferenceType.UNPAID;

import yibao.premium.DifferenceType;

/**
 * The decision table of premium reconciliation: the first line that fits decides, and some line fits every account.
 *
 * <p>Where the agreement with tax is silent, the nearest sense was taken:
 * <ul>
 *   <li>paid below zero (a refund booked on another person than its receipt) is {@code UNDERPAID}: tax answers for it;
 *   <li>nothing due, paid and given back in full, is {@code MATCHED};
 *   <li>paid without a levy and given back in full stays {@code NOT_LEVIED}: the receipts are there, the levy is not;
 *   <li>the multiple is taken of what is left after refunds, the two payments are counted before them;
 *   <li>no levy and no receipt is no account; asked all the same, it is {@code MATCHED}.
 * </ul>
 */
public final class ReconciliationTable {

    private ReconciliationTable() {
    }

    public static DifferenceType decide(Account a) {
        long due = a.due();
        long paid = a.paid();
        if (a.nameDiffers())                                            return IDENTITY;
        if (a.hasReceipts() && !a.levied())                             return NOT_LEVIED;
        if (a.hasRefunds() && paid == 0 && due > 0)                     return REFUNDED;
        if (isSeveralTimes(due, paid) && a.payments() >= 2)             return DUPLICATE_PAYMENT;
        if (paid > due && paid == a.fee() && a.subsidy() > 0)           return SUBSIDY_DUE;
        if (paid > due)                                                 return OVERPAID;
        if (paid < due && paid != 0)                                    return UNDERPAID;
        if (paid < due && a.windowClosed())                             return UNPAID;
        if (paid < due)                                                 return EXPECTED;
        return MATCHED;
    }

    private static boolean isSeveralTimes(long due, long paid) {
        return due > 0 && paid > due && paid % due == 0;
    }
}
