package yibao.subsidy;

import java.time.Instant;
import java.time.LocalDate;
import yibao.enrolment.PersonRef;
import yibao.kernel.Money;

/**
 * A row of one of the lists; name and number in full: whoever shows it masks it.
 *
 * @param psnIdetType null where no class counts any more
 * @param amount      what there is to pay, to refund or to correct
 * @param holds       the day from which the fact holds, and {@code known} when we came to know it
 * @param present     whether the latest working out found it
 * @param changedAt   null as long as nobody has touched it
 */
public record SubsidyCase(long caseNo, CaseList list, PersonRef who, String name, String psnIdetType, Money amount,
        LocalDate holds, Instant known, String reason, String insuAdmdvs, String townCode, boolean present, CaseState state,
        String note, String changedBy, Instant changedAt) {
}
