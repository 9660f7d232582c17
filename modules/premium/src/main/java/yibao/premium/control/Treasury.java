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
                    select taxdept_code, cast(clct_time as date), count(*),
                      sum(case clct_type when 'PAY' then psn_clct_amt else -psn_clct_amt end)
                    from receipt where insutype = ? group by taxdept_code, cast(clct_time as date)""", insutype);
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
