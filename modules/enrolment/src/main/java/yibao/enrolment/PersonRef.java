package yibao.enrolment;

import java.util.Objects;

/** Who is meant: type and number of the certificate, the number already read by {@code CertNo}. */
public record PersonRef(String psnCertType, String certno) {
    public PersonRef {
        Objects.requireNonNull(psnCertType, "psnCertType");
        Objects.requireNonNull(certno, "certno");
    }
}
