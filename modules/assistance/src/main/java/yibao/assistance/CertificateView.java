package yibao.assistance;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What the public door says about the code on a paper. Everything but {@code state} is null where the code is unknown;
 * {@code mark} is the short form of our signature, printed on the paper too.
 */
public record CertificateView(State state, String name, String certNo, Boolean eligible, String category, LocalDate asOf, LocalDate validUntil,
        Instant issuedAt, String mark) {
    public enum State { GENUINE, EXPIRED, UNKNOWN }

    public static final CertificateView UNKNOWN = new CertificateView(State.UNKNOWN, null, null, null, null, null, null, null, null);
}
