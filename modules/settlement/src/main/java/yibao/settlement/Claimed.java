package yibao.settlement;

import yibao.kernel.Money;

/**
 * What a hospital says was paid already; null where it says nothing. {@code other} is {@code oth_pay}, {@code fundSum}
 * {@code fund_pay_sumamt}, {@code person} {@code psn_part_amt}, {@code cash} {@code psn_cash_pay}.
 */
public record Claimed(Money deductible, Money basic, Money residentMajor, Money employeeMajor, Money assistance, Money other,
        Money fundSum, Money person, Money account, Money mutualAid, Money cash, Money hospital) {

    public static final Claimed NOTHING = new Claimed(null, null, null, null, null, null, null, null, null, null, null, null);
}
