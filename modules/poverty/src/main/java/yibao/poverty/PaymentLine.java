package yibao.poverty;

import java.time.LocalDate;
import yibao.enrolment.PersonRef;
import yibao.kernel.Money;

/**
 * One try to pay one household.
 *
 * @param who   applied for the household
 * @param state PROPOSED, SENT, PAID or RETURNED
 * @param reason why the bank gave it back, null otherwise
 */
public record PaymentLine(String paymentId, String fileId, String applicationId, String applicationNo, int attempt,
        PersonRef who, BankAccount account, Money amount, String state, LocalDate settledOn, String reason) {
}
