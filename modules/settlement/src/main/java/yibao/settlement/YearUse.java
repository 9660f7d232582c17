package yibao.settlement;

import java.util.List;
import yibao.settlement.SettlementView.Used;

/**
 * What a person has used up in a year.
 *
 * @param lines          one for each insurance with settlements
 * @param psnIdetType    the class whose benefit is the most favourable today, null where there is none; {@code annualCap} is its cap
 *                       for in- and out-patient together and {@code capRemaining} what is left of it
 */
public record YearUse(String psnName, String certno, int year, List<Line> lines, String psnIdetType, String psnIdetTypeName,
        String annualCap, String capRemaining) {

    public record Line(String insutype, String insutypeName, long settlements, String medfee, String fund, String person, Used used) {}
}
