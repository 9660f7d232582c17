package yibao.settlement.entity;

import java.sql.Connection;
import java.sql.SQLException;
import yibao.enrolment.PersonRef;
import yibao.kernel.db.Dialect;
import yibao.kernel.db.Sql;

/**
 * A person's settlements are worked out by one at a time: whoever does it holds the person's gate until the transaction
 * ends. A batch holds all of them, taken in their order, so that nobody waits for somebody who waits.
 */
public class Gates {
    private static final int COUNT = 64;
    private final Connection connection;
    private final String how;

    public Gates(Connection connection) throws SQLException {
        this.connection = connection;
        this.how = Dialect.of(connection) == Dialect.POSTGRESQL ? " for update" : " for update wait 60";
    }

    public void enter(PersonRef who) throws SQLException {
        Sql.get(connection, row -> row.getInt(1), "select gate_no from settlement_gate where gate_no = ?" + how,
                Math.floorMod(who.certno().hashCode(), COUNT));
    }

    public void enterAll() throws SQLException {
        Sql.list(connection, row -> row.getInt(1), "select gate_no from settlement_gate order by gate_no" + how);
    }
}
