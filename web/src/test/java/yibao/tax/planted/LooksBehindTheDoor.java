package yibao.tax.planted;

import yibao.premium.control.LevyMatcher;

/** Breaks the door of premium. */
public record LooksBehindTheDoor(LevyMatcher matcher) {
}
