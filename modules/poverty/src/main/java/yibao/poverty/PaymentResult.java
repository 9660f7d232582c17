package yibao.poverty;

import java.time.LocalDate;
import yibao.kernel.Money;

/** What the bank says of a payment: a row of {@code poverty-payment-results/1}. */
public record PaymentResult(String paymentId, boolean paid, LocalDate on, Money amount, String reason) {
}
