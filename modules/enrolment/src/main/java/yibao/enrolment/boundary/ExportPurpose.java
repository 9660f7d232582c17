package yibao.enrolment.boundary;

import yibao.kernel.Masked;
import yibao.kernel.audit.Disclosure;
import yibao.kernel.problem.BusinessProblem;

/** A list that leaves the house shows masked numbers, or whole ones with a purpose that is remembered. */
public record ExportPurpose(boolean wholeNumbers, String purpose) {
    private static final int SHORTEST = 4;
    private static final int LONGEST = 200;
    public static final ExportPurpose MASKED = new ExportPurpose(false, null);

    /** @throws BusinessProblem PURPOSE_MISSING, PURPOSE_TOO_LONG */
    public ExportPurpose {
        purpose = purpose == null || purpose.isBlank() ? null : purpose.strip();
        if (wholeNumbers && (purpose == null || purpose.length() < SHORTEST)) {
            throw new BusinessProblem("enrolment", "PURPOSE_MISSING", 422, "导出完整证件号码须写明用途（至少 4 个字）", "purpose");
        }
        if (purpose != null && purpose.length() > LONGEST) {
            throw new BusinessProblem("enrolment", "PURPOSE_TOO_LONG", 422, "用途至多 200 字", "purpose");
        }
    }

    /** As this purpose may see it. */
    public String name(String name) {
        return wholeNumbers ? name : Masked.name(name);
    }

    /** As this purpose may see it. */
    public String certno(String certno) {
        return wholeNumbers ? certno : Masked.certno(certno);
    }

    /** For the audit, which tells the two apart. */
    public Disclosure disclosure() {
        return new Disclosure(wholeNumbers, purpose);
    }
}
