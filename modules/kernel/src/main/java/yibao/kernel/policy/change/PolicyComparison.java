package yibao.kernel.policy.change;

import java.time.Instant;
import java.time.LocalDate;
import yibao.kernel.policy.PolicyBook;

/**
 * The two books to decide by, both with the knowledge of one moment, and the days (both included) to look at.
 *
 * @param draftKnown what {@code changed} knows beyond {@code current} is known from here
 */
public record PolicyComparison(PolicyBook current, PolicyBook changed, Instant draftKnown, LocalDate from, LocalDate to) {}
