package yibao.premium.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import yibao.kernel.Money;
import yibao.kernel.db.Sql;
import yibao.kernel.platform.Database;
import yibao.premium.ArrivalTerms;

/** Compares what tax collected, by office and day, with what the treasury saw arrive. */
@ApplicationScoped
public class Treasury {

    private Database database;
    private Instance<ArrivalTerms> terms;
    private Clock clock;

    protected Treasury() {
    }

    @Inject
    public Treasury(Database database, Instance<ArrivalTerms> terms, Clock clock) {
        this.database = database;
        this.terms = terms;
        this.clock = clock;
    }

    public List<ArrivalMatching.Day> match(String insutype) throws SQLException {
        try (Connection connection = database.open()) {
            List<ArrivalMatching.Collected> collected = Sql.list(connection,
                    row -> new ArrivalMatching.Collected(new ArrivalMatching.Till(row.getString(1), insutype),
                            row.getObject(2, LocalDate.class), row.getInt(3),
                            Money.of(row.getBigDecimal(4)).fen()), """
                    select taxdept_code, clct_day, cast(sum(pay_count + refund_count) as integer), sum(pay_amt - refund_amt)
                    from receipt_day where insutype = ? group by taxdept_code, clct_day""", insutype);
            List<ArrivalMatching.Arrival> arrivals = Sql.list(connection,
                    row -> new ArrivalMatching.Arrival(row.getString(1),
                            new ArrivalMatching.Till(row.getString(2), insutype), row.getObject(3, LocalDate.class),
                            row.getInt(4), Money.of(row.getBigDecimal(5)).fen()),
                    "select arvl_bchno, taxdept_code, arvl_date, clct_cnt, arvl_amt from arrival where insutype = ?",
                    insutype);
            return new ArrivalMatching(LocalDate.now(clock), terms.get().arrivalDays()).match(collected, arrivals);
        }
    }
}
