package yibao.premium;

import java.util.List;

/**
 * Why a period cannot be closed yet.
 *
 * @param code  PERIOD_NOT_OVER, PERIOD_CLOSED, BOOKS_NOT_BEGUN, EARLIER_PERIOD_OPEN, RECONCILIATION_BEHIND or DIFFERENCES_OPEN
 * @param types how many differences of each type still wait, empty unless it is about differences
 */
public record ClosingHindrance(String code, String message, List<TypeCount> types) {
}
