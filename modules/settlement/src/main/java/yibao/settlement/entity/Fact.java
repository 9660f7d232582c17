package yibao.settlement.entity;

import yibao.settlement.KeptResult;
import yibao.settlement.SettlementLine;

/** A received settlement, the year to which it counts, the run that brought it, and the result that holds, null where there is none yet. */
public record Fact(SettlementLine line, int year, long run, KeptResult result) {}
