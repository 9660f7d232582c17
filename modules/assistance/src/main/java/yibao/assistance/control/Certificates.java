package yibao.assistance.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import yibao.kernel.db.Sql;

/** The certificates that were issued, each under its code. */
@Dependent
public class Certificates {
    private final CertificateSeal seal;

    @Inject
    public Certificates(CertificateSeal seal) {
        this.seal = seal;
    }

    /** A certificate with the signature it was kept with. */
    public record Kept(Certificate said, String signature, String text) {
        public String mark() {
            return CertificateSeal.mark(signature);
        }
    }

    public Kept keep(Connection connection, Certificate said, String by) throws SQLException {
        var text = said.text();
        var signature = seal.sign(text);
        Sql.execute(connection, "insert into eligibility_certificate (code, check_id, issued_at, issued_by, content, signature)"
                + " values (?, ?, ?, ?, ?, ?)", said.code(), said.checkId(), said.issuedAt(), by, text, signature);
        return new Kept(said, signature, text);
    }

    public Optional<Kept> findOf(Connection connection, String checkId) throws SQLException {
        return Sql.find(connection, Certificates::read, "select content, signature from eligibility_certificate where check_id = ?", checkId);
    }

    public Optional<Kept> find(Connection connection, String code) throws SQLException {
        return Sql.find(connection, Certificates::read, "select content, signature from eligibility_certificate where code = ?", code);
    }

    /** Whether it stands in the database as we signed it, under the code that was asked for. */
    public boolean isGenuine(Kept kept, String code) {
        return kept.said().code().equals(code) && seal.isOurs(kept.text(), kept.signature());
    }

    private static Kept read(ResultSet row) throws SQLException {
        return new Kept(Certificate.read(row.getString(1)), row.getString(2), row.getString(1));
    }
}
