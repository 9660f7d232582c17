package yibao.settlement.entity;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import yibao.kernel.Known;
import yibao.kernel.access.Scope;
import yibao.kernel.db.Conditions;
import yibao.kernel.db.Sql;
import yibao.settlement.Care;
import yibao.settlement.SettlementFilter;

/** The SQL of one question for settlements: the latest first, found from the key of the page before. */
public class SettlementSearch {
    private static final String FROM = " from settlement s join settlement_result r on r.setl_id = s.setl_id";
    private final Connection connection;
    private final Conditions asked;

    public SettlementSearch(Connection connection, SettlementFilter filter, Scope scope) {
        this.connection = connection;
        asked = new Conditions("r.known_to = ? and " + scope.condition("s.insuplc_admdvs", "cast(null as varchar(12))"), Known.FOREVER)
                .and("s.setl_id = ?", filter.setlId())
                .and("s.fixmedins_code = ?", filter.fixmedinsCode())
                .and("s.setl_time >= ?", filter.from() == null ? null : filter.from().atStartOfDay())
                .and("s.setl_time < ?", filter.to() == null ? null : filter.to().plusDays(1).atStartOfDay())
                .and("s.insutype = ?", filter.insurance() == null ? null : filter.insurance().insutype())
                .and("r.state = ?", filter.state() == null ? null : filter.state().name())
                .and("r.differs = ?", filter.differs())
                .and("s.certno = ?", filter.who() == null ? null : filter.who().certno())
                .and("s.psn_cert_type = ?", filter.who() == null ? null : filter.who().psnCertType());
        if (filter.care() != null) {
            care(filter.care());
        }
        if (SettlementFilter.ASSISTED.equals(filter.psnIdetType())) {
            asked.always("r.psn_idet_type is not null");
        } else {
            asked.and("r.psn_idet_type = ?", filter.psnIdetType());
        }
    }

    /** @param time of the last settlement before the page and its number, null for the first page */
    public List<Versions.Version> page(LocalDateTime time, String setlId, int size) throws SQLException {
        if (time != null) {
            asked.always("s.setl_time <= ? and (s.setl_time < ? or s.setl_id < ?)", time, time, setlId);
        }
        return Sql.list(connection, row -> new Versions.Version(FactColumns.read(row, 1), ResultColumns.read(row, FactColumns.COUNT + 1)),
                "select " + FactColumns.of("s") + ", " + ResultColumns.of("r") + FROM + asked.where()
                        + " order by s.setl_time desc, s.setl_id desc fetch first " + size + " rows only", asked.parameters());
    }

    public long count() throws SQLException {
        return Sql.get(connection, row -> row.getLong(1), "select count(*)" + FROM + asked.where(), asked.parameters());
    }

    private void care(Care care) {
        asked.always("s.med_type in (" + String.join(", ", Collections.nCopies(care.medTypes().size(), "?")) + ")", care.medTypes().toArray());
    }
}
