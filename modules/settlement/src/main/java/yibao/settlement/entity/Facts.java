package yibao.settlement.entity;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import yibao.enrolment.PersonRef;
import yibao.kernel.Known;
import yibao.kernel.db.Sql;
import yibao.kernel.db.Staging;
import yibao.settlement.SettlementLine;

/** Received settlements with the results that hold, and one at a time in. */
public class Facts {
    private static final String COLUMNS = "select " + FactColumns.of("s") + ", s.run_no, " + ResultColumns.of("r");
    private static final String RESULT = " left join settlement_result r on r.setl_id = s.setl_id and r.known_to = ? ";
    private static final String IN_ORDER = " order by s.certno, s.psn_cert_type, s.setl_time, s.setl_id";
    private final Connection connection;

    public Facts(Connection connection) {
        this.connection = connection;
    }

    public Optional<Fact> find(String setlId) throws SQLException {
        return Sql.find(connection, Facts::read, COLUMNS + " from settlement s" + RESULT + "where s.setl_id = ?", Known.FOREVER, setlId);
    }

    /** What takes this settlement back. */
    public Optional<String> findReversal(String setlId) throws SQLException {
        return Sql.find(connection, row -> row.getString(1), "select setl_id from settlement where init_setl_id = ?", setlId);
    }

    /** Everything of a person in the order of time. */
    public List<Fact> listOf(PersonRef who) throws SQLException {
        return Sql.list(connection, Facts::read, COLUMNS + " from settlement s" + RESULT + "where s.certno = ? and s.psn_cert_type = ?"
                + IN_ORDER, Known.FOREVER, who.certno(), who.psnCertType());
    }

    /** Everything of the people in a staging, in the order of numbers and of time; streams. */
    public void forEach(Staging touched, Consumer<Fact> taker) throws SQLException {
        Sql.forEach(connection, row -> taker.accept(read(row)), COLUMNS + touched.sql(" from (select distinct certno, psn_cert_type "
                + "from {stage}) t join settlement s on s.certno = t.certno and s.psn_cert_type = t.psn_cert_type") + RESULT + IN_ORDER,
                Known.FOREVER);
    }

    /** Everything of the people who settled something in a time, {@code before} excluded, in the order of numbers and of time; streams. */
    public void forEachOfPeopleIn(LocalDateTime from, LocalDateTime before, Consumer<Fact> taker) throws SQLException {
        Sql.forEach(connection, row -> taker.accept(read(row)), COLUMNS + " from (select distinct certno, psn_cert_type from settlement "
                + "where setl_time >= ? and setl_time < ?) t join settlement s on s.certno = t.certno and s.psn_cert_type = t.psn_cert_type"
                + RESULT + IN_ORDER, from, before, Known.FOREVER);
    }

    public void add(SettlementLine line, int year, Run run) throws SQLException {
        Sql.execute(connection, "insert into settlement (" + FactColumns.LIST + ", source, run_no, known_from) values ("
                + "?, ".repeat(FactColumns.COUNT + 2) + "?)", FactColumns.before(FactColumns.valuesOf(line, year), run.source(),
                run.number(), run.knownAt()));
    }

    /** @param stage made by {@link SettlementStage} */
    long addAll(Staging stage, Run run) throws SQLException {
        return Sql.execute(connection, stage.sql("insert into settlement (" + FactColumns.LIST + ", source, run_no, known_from) select "
                + FactColumns.LIST + ", cast(? as varchar(60)), cast(? as bigint), cast(? as timestamp with time zone) from {stage}"),
                run.source(), run.number(), run.knownAt());
    }

    private static Fact read(ResultSet row) throws SQLException {
        return new Fact(FactColumns.read(row, 1), FactColumns.year(row, 1), row.getLong(FactColumns.COUNT + 1),
                ResultColumns.read(row, FactColumns.COUNT + 2));
    }
}
