package yibao.settlement;

import java.time.LocalDateTime;
import yibao.enrolment.PersonRef;

/**
 * One settlement as the health side tells it, a row of {@code settlements/1} or the body of a call.
 *
 * @param mdtrtId    the visit, may be null
 * @param initSetlId the settlement that this one takes back, null for an ordinary one
 * @param claimed    what was paid elsewhere, as far as it was sent along
 */
public record SettlementLine(String setlId, String mdtrtId, PersonRef who, String psnName, String insutype, String medType,
        LocalDateTime setlTime, Hospital hospital, String mdtrtareaAdmvs, String insuplcAdmdvs, boolean referred,
        BillAmounts amounts, String initSetlId, Claimed claimed) {

    public boolean isReversal() {
        return initSetlId != null;
    }

    /** What the calculation needs of it. @throws java.util.NoSuchElementException where a code is none that is settled */
    public Bill bill() {
        return new Bill(setlId, setlTime, Insurance.find(insutype).orElseThrow(), Care.findByMedType(medType).orElseThrow(),
                HospitalLevel.find(hospital.level()).orElseThrow(), Bill.isOutside(mdtrtareaAdmvs, insuplcAdmdvs), referred, amounts,
                initSetlId);
    }
}
