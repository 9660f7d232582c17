package yibao.settlement.entity;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import yibao.kernel.Known;
import yibao.kernel.access.Scope;
import yibao.kernel.db.Sql;
import yibao.settlement.Care;
import yibao.settlement.SettlementFilter;

/** The SQL of one question for settlements: the latest first, found from the key of the page before. */
public class SettlementSearch {
    private static final String FROM = " from settlement s join settlement_result r on r.setl_id = s.setl_id and r.known_to = ? where ";
    private final Connection connection;
    private final StringBuilder where = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>(List.of(Known.FOREVER));

    public SettlementSearch(Connection connection, SettlementFilter filter, Scope scope) {
        this.connection = connection;
        where.append(scope.condition("s.insuplc_admdvs", "cast(null as varchar(12))"));
        narrow("s.setl_id = ?", filter.setlId());
        narrow("s.fixmedins_code = ?", filter.fixmedinsCode());
        narrow("s.setl_time >= ?", filter.from() == null ? null : filter.from().atStartOfDay());
        narrow("s.setl_time < ?", filter.to() == null ? null : filter.to().plusDays(1).atStartOfDay());
        narrow("s.insutype = ?", filter.insurance() == null ? null : filter.insurance().insutype());
        narrow("r.state = ?", filter.state() == null ? null : filter.state().name());
        narrow("r.differs = ?", filter.differs());
        if (filter.who() != null) {
            narrow("s.certno = ?", filter.who().certno());
            narrow("s.psn_cert_type = ?", filter.who().psnCertType());
        }
        if (filter.care() != null) {
            care(filter.care());
        }
        if (SettlementFilter.ASSISTED.equals(filter.psnIdetType())) {
            where.append(" and r.psn_idet_type is not null");
        } else {
            narrow("r.psn_idet_type = ?", filter.psnIdetType());
        }
    }

    /** @param time of the last settlement before the page and its number, null for the first page */
    public List<Versions.Version> page(LocalDateTime time, String setlId, int size) throws SQLException {
        if (time != null) {
            where.append(" and (s.setl_time < ? or s.setl_time = ? and s.setl_id < ?)");
            parameters.addAll(List.of(time, time, setlId));
        }
        return Sql.list(connection, row -> new Versions.Version(FactColumns.read(row, 1), ResultColumns.read(row, FactColumns.COUNT + 1)),
                "select " + FactColumns.of("s") + ", " + ResultColumns.of("r") + FROM + where
                        + " order by s.setl_time desc, s.setl_id desc fetch first " + size + " rows only", parameters.toArray());
    }

    public long count() throws SQLException {
        return Sql.get(connection, row -> row.getLong(1), "select count(*)" + FROM + where, parameters.toArray());
    }

    private void care(Care care) {
        where.append(" and s.med_type in (").append(String.join(", ", Collections.nCopies(care.medTypes().size(), "?"))).append(')');
        parameters.addAll(care.medTypes());
    }

    private void narrow(String condition, Object value) {
        if (value != null) {
            where.append(" and ").append(condition);
            parameters.add(value);
        }
    }
}
