package yibao.settlement.entity;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import yibao.enrolment.PersonRef;
import yibao.kernel.db.Sql;
import yibao.settlement.KeptResult;
import yibao.settlement.SettlementLine;

/** Results as they followed each other. */
public class Versions {
    private static final String SELECT = "select " + FactColumns.of("s") + ", " + ResultColumns.of("r")
            + " from settlement s join settlement_result r on r.setl_id = s.setl_id ";
    private final Connection connection;

    public Versions(Connection connection) {
        this.connection = connection;
    }

    public record Version(SettlementLine line, KeptResult result) {}

    /** The latest first. */
    public List<Version> of(String setlId) throws SQLException {
        return list("where s.setl_id = ? order by r.run_no desc", setlId);
    }

    /** What one run gave for a person. */
    public List<Version> of(PersonRef who, long run) throws SQLException {
        return list("where s.certno = ? and s.psn_cert_type = ? and r.run_no = ? order by s.setl_time, s.setl_id", who.certno(),
                who.psnCertType(), run);
    }

    private List<Version> list(String where, Object... parameters) throws SQLException {
        return Sql.list(connection, row -> new Version(FactColumns.read(row, 1), ResultColumns.read(row, FactColumns.COUNT + 1)),
                SELECT + where, parameters);
    }
}
