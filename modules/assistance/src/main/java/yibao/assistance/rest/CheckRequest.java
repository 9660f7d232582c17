package yibao.assistance.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import yibao.assistance.Detail;
import yibao.assistance.EligibilityQuestion;
import yibao.kernel.rest.BadInput;

/**
 * The body of a check: a number, or the {@code handle} of somebody found; certificate type 01 unless said, a name only where it is to agree with the register, today and
 * all known now unless said, the purpose always.
 */
public record CheckRequest(
        @Size(max = 6, message = "证件类型过长") String certType,
        @Size(max = 50, message = "证件号码过长") String certNo,
        @Size(max = 300, message = "人员引用过长") String handle,
        @Size(max = 100, message = "姓名过长") String name,
        LocalDate asOf,
        Instant knownAt,
        @NotBlank(message = "须填查询用途") @Size(max = 200, message = "查询用途过长") String purpose,
        Detail detail) {

    private static final String RESIDENT_CARD = "01";

    /** @throws BadInput CERTNO_MISSING */
    EligibilityQuestion question() {
        if (certNo == null || certNo.isBlank()) {
            throw new BadInput("CERTNO_MISSING", "certNo", "须填证件号码，或查找人员所得的引用 handle");
        }
        return new EligibilityQuestion(certType == null ? RESIDENT_CARD : certType, certNo, name, asOf, knownAt, purpose, detail());
    }

    @Override
    public Detail detail() {
        return detail == null ? Detail.FULL : detail;
    }
}
