package yibao.premium;

import java.time.LocalDate;
import yibao.kernel.Money;

/** One row of {@code treasury-arrivals/1}: money of one tax office that reached the treasury on a day. */
public record ArrivalLine(String arvlBchno, LocalDate arvlDate, String taxdeptCode, String insutype, int clctCnt,
        Money amount) {
}
