package yibao.poverty;

import java.time.LocalDate;
import yibao.kernel.Money;

/**
 * What the household has: income of the twelve months before the application, savings, vehicles, houses.
 *
 * @param madeBy who found it, and {@code on} which day; {@code note} may be null
 */
public record Assets(Money income, Money savings, int vehicles, int houses, LocalDate on, String madeBy, String note) {
}
