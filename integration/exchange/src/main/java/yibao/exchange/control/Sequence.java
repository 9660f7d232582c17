package yibao.exchange.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import yibao.kernel.db.Sql;
import yibao.kernel.platform.Database;

/** In which order a sender's batches of one contract are applied: by number, from 1, none left out unnoticed. */
@ApplicationScoped
public class Sequence {

    private Database database;

    protected Sequence() {
    }

    @Inject
    public Sequence(Database database) {
        this.database = database;
    }

    /** The number that comes next; its row stays locked until the transaction ends. */
    long nextExpected(String sender, String contract) throws SQLException {
        try (Connection connection = database.open()) {
            return Sql.find(connection, row -> row.getLong(1),
                    "select next_expected from exchange_sequence where sender = ? and contract = ? for update", sender,
                    contract).orElse(1L);
        }
    }

    /** The first batch of a sender makes the row; the claim that calls this is the only one that can. */
    void begin(String sender, String contract) throws SQLException {
        try (Connection connection = database.open()) {
            Sql.execute(connection, """
                    insert into exchange_sequence (sender, contract, next_expected)
                    select ?, ?, 1 from (values (1)) as one(n) where not exists
                      (select 1 from exchange_sequence s where s.sender = ? and s.contract = ?)""", sender, contract,
                    sender, contract);
        }
    }

    /** Waits until no transaction holds a row, and holds them all. */
    void settled() throws SQLException {
        try (Connection connection = database.open()) {
            Sql.list(connection, row -> row.getString(1), "select sender from exchange_sequence for update");
        }
    }

    /** This number has been answered; what was held for it may go on. */
    void answered(String sender, String contract, long sequence) throws SQLException {
        try (Connection connection = database.open()) {
            Sql.execute(connection, "update exchange_sequence set next_expected = ? "
                    + "where sender = ? and contract = ? and next_expected <= ?", sequence + 1, sender, contract,
                    sequence);
            Sql.execute(connection, "update exchange_batch set state = 'CLAIMED' where sender = ? and contract = ? "
                    + "and state = 'HELD' and sequence_no = (select s.next_expected from exchange_sequence s "
                    + "where s.sender = ? and s.contract = ?)", sender, contract, sender, contract);
        }
    }

    /** The next number for a batch that we send. */
    long draw(String sender, String contract) throws SQLException {
        begin(sender, contract);
        long drawn = nextExpected(sender, contract);
        answered(sender, contract, drawn);
        return drawn;
    }
}
