package yibao.assistance.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import yibao.assistance.CheckUnknown;
import yibao.assistance.NothingToCertify;
import yibao.assistance.control.Certificate;
import yibao.assistance.control.CertificatePaper;
import yibao.assistance.control.CheckRows;
import yibao.assistance.control.Certificates;
import yibao.assistance.control.Sight;
import yibao.kernel.access.Caller;
import yibao.kernel.audit.Audit;
import yibao.kernel.audit.AuditEntry;
import yibao.kernel.platform.Database;

/**
 * Puts an answer on paper: one certificate a check, with a code that opens the public door and says nothing by itself.
 * That door stands where {@code yibao.public.url} says, usually at the reverse proxy.
 */
@Stateless
public class IssuingCertificate {
    private static final int CODE_BYTES = 18;
    private final SecureRandom random = new SecureRandom();
    private Sight sight;
    private Certificates certificates;
    private Audit audit;
    private Database database;
    private Clock clock;
    private String publicUrl;

    public IssuingCertificate() {}

    @Inject
    public IssuingCertificate(Sight sight, Certificates certificates, Audit audit, Database database, Clock clock,
            @ConfigProperty(name = "yibao.public.url") Optional<String> publicUrl, @ConfigProperty(name = "yibao.port", defaultValue = "8080") String port) {
        this.sight = sight;
        this.certificates = certificates;
        this.audit = audit;
        this.database = database;
        this.clock = clock;
        this.publicUrl = publicUrl.map(url -> url.strip().replaceAll("/+$", "")).orElse("http://127.0.0.1:" + port);
    }

    /** The same check gives the same paper again. @return a PDF. @throws CheckUnknown, NothingToCertify */
    public byte[] issue(String checkId, Caller caller) {
        try (var connection = database.open()) {
            var row = sight.visible(connection, checkId, caller);
            if (row.check().answer().person() == null) {
                throw new NothingToCertify();
            }
            var kept = certificates.findOf(connection, checkId).isPresent()
                    ? certificates.findOf(connection, checkId).orElseThrow() : keep(connection, row, caller);
            audit.record(connection, new AuditEntry(caller.name(), "CERTIFICATE_ISSUED", row.who().certno(), row.check().line().purpose(),
                    checkId, kept.said().eligible() ? "ELIGIBLE" : "NOT_ELIGIBLE", null));
            var pdf = new ByteArrayOutputStream();
            CertificatePaper.write(kept.said(), kept.signature(), publicUrl + "/verify.xhtml?c=" + kept.said().code(), clock, pdf);
            return pdf.toByteArray();
        } catch (SQLException failure) {
            throw new IllegalStateException("证明无法写入", failure);
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
    }

    private Certificates.Kept keep(Connection connection, CheckRows.Row row, Caller caller) throws SQLException {
        var said = Certificate.of(newCode(), row.check(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        return certificates.keep(connection, said, caller.name());
    }

    private String newCode() {
        var bytes = new byte[CODE_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
