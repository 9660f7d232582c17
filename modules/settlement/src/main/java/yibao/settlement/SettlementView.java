package yibao.settlement;

import java.time.LocalDateTime;
import java.util.List;

/**
 * One settlement as screens and programs read it: name and number masked, amounts in yuan as text, codes with their Chinese names.
 *
 * @param state           COUNTED, REVERSED, REVERSAL or ORPHAN
 * @param psnIdetType     the hardship class that assistance was given for, null where none was
 * @param differs         whether the hospital says that something else was paid
 */
public record SettlementView(String setlId, String mdtrtId, String psnName, String certno, String insutype, String insutypeName,
        String medType, String careName, LocalDateTime setlTime, String fixmedinsCode, String fixmedinsName, String hospLv,
        String hospLvName, String mdtrtareaAdmvs, String insuplcAdmdvs, boolean outside, boolean referred, Fees fees, String initSetlId,
        String state, String stateName, String psnIdetType, String psnIdetTypeName, Paid paid, boolean differs, String sentence) {

    /** What the bill consists of. */
    public record Fees(String medfee, String fulamt, String overlmt, String preself, String inscp) {}

    /** Who pays; {@code fund} is the sum of the four layers. */
    public record Paid(String deductible, String basic, String major, String assistance, String tilt, String fund, String hospital,
            String person, String account, String mutualAid, String cash, String burden, String outside) {}

    /** The year's accumulators, yuan as text. */
    public record Used(int stays, String poolDeductible, String poolScope, String poolPaid, String clinicDeductible, String clinicScope,
            String clinicPaid, String selfPay, String majorPaid, String assistanceDeductible, String assistancePaid, String burden,
            String tiltPaid) {}

    /** One step of the calculation, with the rows of policy it went by. */
    public record StepLine(String layer, String layerName, String sentence, List<PolicyRef> rules) {}

    /** A field that the hospital gives otherwise. */
    public record Difference(String field, String claimed, String calculated) {}

    /** What a settlement did to another of the same person, or another working out to this one. */
    public record Change(String setlId, LocalDateTime setlTime, String cause, String causeName, String source, java.time.Instant knownAt,
            String fundBefore, String fundAfter, String burdenBefore, String burdenAfter, String psnIdetTypeName, String sentence) {}

    /** The answer to a settlement by REST. @param changed what else came out differently because of it */
    public record Answer(SettlementView settlement, Used used, List<StepLine> steps, List<Difference> differences, List<Change> changed,
            boolean unchanged) {}
}
