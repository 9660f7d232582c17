package yibao.poverty;

import java.time.LocalDate;

/** A joint meeting on one application; {@code supports} is its opinion. */
public record Meeting(LocalDate on, String attendants, boolean supports, String minutesNo, String opinion) {
}
