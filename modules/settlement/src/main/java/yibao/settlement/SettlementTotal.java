package yibao.settlement;

/**
 * What was settled in a month for people of one class, yuan as text; reversed settlements and their reversals are left out.
 *
 * @param month        {@code 2021-05}
 * @param psnIdetType  the class that assistance was given for, null for settlements without assistance
 * @param payments     how many of the settlements assistance or tilt assistance paid for (救助人次)
 */
public record SettlementTotal(String month, String psnIdetType, String psnIdetTypeName, long settlements, long payments, String medfee, String basic,
        String major, String assistance, String tilt, String burden, String outside) {}
