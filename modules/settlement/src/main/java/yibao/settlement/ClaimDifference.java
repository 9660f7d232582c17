package yibao.settlement;

import yibao.kernel.Money;

/** An amount that a hospital says otherwise than we calculate; {@code place} is the national field. */
public record ClaimDifference(String place, Money claimed, Money calculated) {}
