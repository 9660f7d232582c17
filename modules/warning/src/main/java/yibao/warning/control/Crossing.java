package yibao.warning.control;

import yibao.kernel.Money;

/** The highest line a burden reaches, and the sentence that says so. */
public record Crossing(String code, int rank, Money line, String sentence) {}
