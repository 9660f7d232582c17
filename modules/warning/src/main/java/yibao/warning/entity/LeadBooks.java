package yibao.warning.entity;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import yibao.kernel.db.Sql;

/** Brings the leads of a year to what a run has found; a lead keeps its number and what was followed up. */
public class LeadBooks {
    private static final String SAME = " s.reason = warning_lead.reason and s.certno = warning_lead.certno and s.psn_cert_type = warning_lead.psn_cert_type";
    private static final String FACTS = "psn_name, household_no, classes, insu_admdvs, town_code, town, medfee_sumamt, psn_burden_amt, assist_amt, sentence";
    private final Connection connection;
    private final int year;
    private final Instant now;

    public LeadBooks(Connection connection, int year, Instant now) {
        this.connection = connection;
        this.year = year;
        this.now = now;
    }

    /** @return how many there are */
    public long update() throws SQLException {
        Sql.execute(connection, "update warning_lead set gone_at = ? where warning_year = ? and gone_at is null and not exists "
                + "(select 1 from staged_lead s where" + SAME + ")", now, year);
        Sql.execute(connection, "update warning_lead set (gone_at, " + FACTS + ") = (select cast(null as timestamp with time zone), s."
                + FACTS.replace(", ", ", s.") + " from staged_lead s where" + SAME + ") where warning_year = ? and exists "
                + "(select 1 from staged_lead s where" + SAME + ")", year);
        Sql.execute(connection, "insert into warning_lead (warning_year, reason, psn_cert_type, certno, " + FACTS + ", found_at) "
                + "select cast(? as integer), s.reason, s.psn_cert_type, s.certno, s." + FACTS.replace(", ", ", s.")
                + ", cast(? as timestamp with time zone) from staged_lead s where not exists (select 1 from warning_lead where warning_year = ? and" + SAME
                + ") order by s.town_code, s.household_no, s.certno", year, now, year);
        return Sql.get(connection, row -> row.getLong(1), "select count(*) from staged_lead");
    }
}
