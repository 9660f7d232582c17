package yibao.premium.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import yibao.kernel.Money;
import yibao.kernel.db.Sql;
import yibao.kernel.platform.Database;
import yibao.premium.LevyLine;

/** Streams the rows that one building of a levy list made. */
@ApplicationScoped
public class ListingLevies {

    private Database database;

    protected ListingLevies() {
    }

    @Inject
    public ListingLevies(Database database) {
        this.database = database;
    }

    public void forEach(String run, Consumer<LevyLine> taker) throws SQLException {
        try (Connection connection = database.open()) {
            Sql.forEach(connection, row -> taker.accept(new LevyLine(row.getString(1), row.getString(2),
                    row.getString(3), row.getString(4), row.getString(5), row.getInt(6),
                    Money.of(row.getBigDecimal(7)), Money.of(row.getBigDecimal(8)), Money.of(row.getBigDecimal(9)),
                    row.getString(10), row.getString(11), row.getString(12))), """
                    select clct_bill_id, psn_cert_type, certno, psn_name, insutype, coverage_year, fee_amt,
                      finsubs_amt, psn_clct_amt, psn_idet_type, insu_admdvs, town_code
                    from levy where levy_run = ? order by certno, psn_cert_type""", run);
        }
    }
}
