package yibao.settlement;

/** A kept result beside the same settlement decided again with what was known then. @param policyUntouched whether the rows of policy are as they were */
public record SettlementRecomputation(boolean equal, boolean policyUntouched, SettlementView then, SettlementView now) {}
