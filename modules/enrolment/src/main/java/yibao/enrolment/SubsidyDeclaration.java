package yibao.enrolment;

import java.time.LocalDate;

/**
 * Who counts for the central subsidy of 390 on the snapshot day. {@code withheld} may not be declared by a verdict,
 * {@code pending} is in doubt and not decided; both are left out of {@code declarable}.
 *
 * @param citation the document that names the day
 */
public record SubsidyDeclaration(int year, LocalDate snapshot, long insured, long withheld, long pending, String citation) {
    public long declarable() {
        return insured - withheld - pending;
    }
}
