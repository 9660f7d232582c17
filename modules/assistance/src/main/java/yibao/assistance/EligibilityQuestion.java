package yibao.assistance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/**
 * Is this person entitled to medical assistance? {@code name} may be null; where given it must agree with the register.
 * {@code asOf} null means today, {@code knownAt} null means now; an earlier {@code knownAt} gives what would have been
 * answered then.
 */
public record EligibilityQuestion(String certType, String certNo, String name, LocalDate asOf, Instant knownAt, String purpose,
        Detail detail) {
    public EligibilityQuestion {
        Objects.requireNonNull(certType, "certType");
        Objects.requireNonNull(certNo, "certNo");
        Objects.requireNonNull(purpose, "purpose");
        Objects.requireNonNull(detail, "detail");
    }
}
