package yibao.settlement;

import java.time.LocalDateTime;
import yibao.enrolment.PersonRef;

/**
 * One row of {@code inpatient-stays/1}; it comes when somebody is admitted and again when they leave.
 *
 * @param discharged null while the person lies there, as is {@code dscgWay}
 */
public record StayLine(String mdtrtId, PersonRef who, String psnName, Hospital hospital, String mdtrtareaAdmvs,
        LocalDateTime admitted, LocalDateTime discharged, String dscgWay, String medType, String diseCodg, String diseName) {}
