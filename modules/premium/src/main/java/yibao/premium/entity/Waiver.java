package yibao.premium.entity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import yibao.kernel.Money;
import yibao.kernel.db.BulkInsert;
import yibao.kernel.db.Sql;
import yibao.premium.WorkState;
import yibao.premium.control.Standing;

/** The differences that one proposal would waive, each as it stood when it was proposed. */
public record Waiver(String waiverId, List<Item> items) {

    /** One difference of the proposal. */
    public record Item(String diffId, int version, Money levied, Money received, Standing.Marks marks) {

        /** Whether it still stands as it did. */
        public boolean isOf(Standing now) {
            return now.version() == version && now.levied().equals(levied) && now.received().equals(received);
        }
    }

    public void write(Connection connection) throws SQLException {
        BulkInsert rows = BulkInsert.into(connection, "difference_waiver", "waiver_id", "diff_id", "version",
                "levied_amt", "received_amt", "owner", "note", "reason");
        for (Item item : items) {
            rows.add(waiverId, item.diffId(), item.version(), item.levied(), item.received(), item.marks().owner(),
                    item.marks().note(), item.marks().reason());
        }
        rows.flush();
    }

    public static Waiver read(Connection connection, String waiverId) throws SQLException {
        return new Waiver(waiverId, Sql.list(connection, row -> new Item(row.getString(1), row.getInt(2),
                Money.of(row.getBigDecimal(3)), Money.of(row.getBigDecimal(4)), new Standing.Marks(WorkState.WAIVED,
                        row.getString(5), row.getString(6), row.getString(7))), """
                select diff_id, version, levied_amt, received_amt, owner, note, reason from difference_waiver
                where waiver_id = ? order by diff_id""", waiverId));
    }

    /** Stands in the proposal, so that what is carried out is what was proposed. */
    public String digest() {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            items.stream().map(Item::toString).sorted()
                    .forEach(item -> sha.update((item + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
