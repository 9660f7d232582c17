package yibao.premium.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import yibao.kernel.Money;
import yibao.kernel.db.Sql;
import yibao.kernel.platform.Database;
import yibao.premium.DifferenceLine;

/** Reads the differences of a run, in the order of the people's numbers. */
@ApplicationScoped
public class ListingDifferences {

    /** The columns of {@code premium-differences/1}. */
    public static final List<String> COLUMNS = List.of("diff_id", "type", "certno", "psn_name", "insutype", "year",
            "levied_amt", "received_amt", "diff_amt", "elec_taxrpt_no", "reason");

    private static final String SELECT = """
            select line, diff_id, type, psn_cert_type, certno, psn_name, insutype, coverage_year, levied_amt,
              received_amt, diff_amt, elec_taxrpt_no, reason
            from difference where run_id = ? and type like ? order by line
            """;

    private Database database;

    protected ListingDifferences() {
    }

    @Inject
    public ListingDifferences(Database database) {
        this.database = database;
    }

    /** @param type a type's name, or null for all */
    public void forEach(String run, String type, Consumer<DifferenceLine> taker) throws SQLException {
        try (Connection connection = database.open()) {
            Sql.forEach(connection, row -> taker.accept(read(row)), SELECT, run, type == null ? "%" : type);
        }
    }

    /** The fields of a line in the order of {@link #COLUMNS}. */
    public static String[] fieldsOf(DifferenceLine line) {
        return new String[] {line.diffId(), line.type(), line.certno(), line.psnName(), line.insutype(),
            String.valueOf(line.year()), line.levied().toString(), line.received().toString(),
            line.difference().toString(), line.elecTaxrptNos(), line.reason()};
    }

    private static DifferenceLine read(ResultSet row) throws SQLException {
        return new DifferenceLine(row.getInt(1), row.getString(2), row.getString(3), row.getString(4),
                row.getString(5), row.getString(6), row.getString(7), row.getInt(8), Money.of(row.getBigDecimal(9)),
                Money.of(row.getBigDecimal(10)), Money.of(row.getBigDecimal(11)), row.getString(12),
                row.getString(13));
    }
}
