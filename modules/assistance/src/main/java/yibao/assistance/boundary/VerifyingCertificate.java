package yibao.assistance.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import yibao.assistance.CertificateView;
import yibao.assistance.CertificateView.State;
import yibao.assistance.control.Certificates;
import yibao.assistance.control.PublicLimit;
import yibao.enrolment.PersonRef;
import yibao.kernel.audit.Audit;
import yibao.kernel.audit.AuditEntry;
import yibao.kernel.db.Sql;
import yibao.kernel.platform.Database;

/** The public door: whoever holds a paper learns whether we gave it, and what it said. */
@Stateless
public class VerifyingCertificate {
    private static final Logger LOG = System.getLogger(VerifyingCertificate.class.getName());
    private static final int LONGEST = 40;
    private Certificates certificates;
    private PublicLimit limit;
    private Audit audit;
    private Database database;
    private Clock clock;

    public VerifyingCertificate() {}

    @Inject
    public VerifyingCertificate(Certificates certificates, PublicLimit limit, Audit audit, Database database, Clock clock) {
        this.certificates = certificates;
        this.limit = limit;
        this.audit = audit;
        this.database = database;
        this.clock = clock;
    }

    /** {@code address} is where the question comes from. @throws yibao.kernel.problem.BusinessProblem TOO_MANY_REQUESTS */
    public CertificateView verify(String code, String address) {
        limit.count(address);
        if (code == null || code.isBlank() || code.strip().length() > LONGEST) {
            return CertificateView.UNKNOWN;
        }
        try (var connection = database.open()) {
            var kept = certificates.find(connection, code.strip());
            if (kept.isPresent() && !certificates.isGenuine(kept.get(), code.strip())) {
                LOG.log(Level.ERROR, "certificate of check " + kept.get().said().checkId() + " was changed in the database");
                return CertificateView.UNKNOWN;
            }
            return kept.isEmpty() ? CertificateView.UNKNOWN : show(connection, kept.get());
        } catch (SQLException failure) {
            throw new IllegalStateException("证明无法读取", failure);
        }
    }

    private CertificateView show(Connection connection, Certificates.Kept kept) throws SQLException {
        var said = kept.said();
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        var state = said.validUntil() != null && said.validUntil().isBefore(today) ? State.EXPIRED : State.GENUINE;
        var certno = Sql.find(connection, row -> new PersonRef(row.getString(1), row.getString(2)),
                "select psn_cert_type, certno from eligibility_check where check_id = ?", said.checkId()).map(PersonRef::certno).orElse(null);
        audit.record(connection, new AuditEntry("public", "CERTIFICATE_VERIFIED", certno, "证明核验", said.checkId(), state.name(), null));
        return new CertificateView(state, said.name(), said.certNo(), said.eligible(), said.category(), said.asOf(), said.validUntil(),
                said.issuedAt(), kept.mark());
    }
}
