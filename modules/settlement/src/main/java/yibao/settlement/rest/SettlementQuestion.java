package yibao.settlement.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import yibao.enrolment.PersonRef;
import yibao.kernel.CertNo;
import yibao.kernel.problem.BusinessProblem;
import yibao.kernel.rest.BadInput;
import yibao.settlement.Care;
import yibao.settlement.Insurance;
import yibao.settlement.Settled;
import yibao.settlement.SettlementFilter;

/**
 * The body of a search: what is left out does not narrow. A person is asked for with a purpose.
 *
 * @param from        first day of settlement, {@code to} the last, both included
 * @param psnIdetType a hardship class, or * for everybody who was given assistance
 * @param cursor      {@code next} of the page before
 */
public record SettlementQuestion(
        @Size(max = 60, message = "结算编号过长") String setlId,
        @Size(max = 6, message = "证件类型过长") String certType,
        @Size(max = 50, message = "证件号码过长") String certNo,
        @Size(max = 200, message = "查询用途过长") String purpose,
        LocalDate from,
        LocalDate to,
        @Size(max = 30, message = "机构编号过长") String fixmedinsCode,
        Insurance insurance,
        Care care,
        @Size(max = 10, message = "类别代码过长") String psnIdetType,
        Settled.State state,
        Boolean differs,
        @Size(max = 300, message = "游标过长") String cursor,
        @Min(1) @Max(500) Integer limit) {

    private static final int USUAL_PAGE = 50;

    /** @throws BadInput PURPOSE_MISSING @throws BusinessProblem the code of {@link CertNo}, DAY_ORDER */
    SettlementFilter filter() {
        return new SettlementFilter(given(setlId), who(), from, to, given(fixmedinsCode), insurance, care, given(psnIdetType), state, differs);
    }

    int size() {
        return limit == null ? USUAL_PAGE : limit;
    }

    private PersonRef who() {
        if (given(certNo) == null) {
            return null;
        }
        if (given(purpose) == null) {
            throw new BadInput("PURPOSE_MISSING", "purpose", "按证件号码查询须填查询用途");
        }
        return person(certType, certNo);
    }

    static PersonRef person(String certType, String certNo) {
        String type = given(certType) == null ? CertNo.RESIDENT_CARD : certType;
        CertNo.Reading reading = CertNo.read(type, certNo);
        if (reading instanceof CertNo.Bad bad) {
            throw new BusinessProblem("settlement", bad.code(), 422, bad.message(), "certNo");
        }
        return new PersonRef(type, ((CertNo.Good) reading).certno());
    }

    private static String given(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
