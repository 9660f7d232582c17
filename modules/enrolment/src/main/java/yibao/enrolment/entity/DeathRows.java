package yibao.enrolment.entity;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import yibao.kernel.Known;
import yibao.kernel.db.Sql;
import yibao.kernel.db.Staging;

/** New versions of persons who have died and of the cover that ends with them, from the rows of a staging. */
public class DeathRows {
    private static final String SAME = "p.certno = s.certno and p.psn_cert_type = s.psn_cert_type ";
    /** Cover that reaches beyond the day, or that ended with a date of death which is now corrected. */
    private static final String TOUCHED = "(i.ends > s.death_date or i.ends = p.death_date)";
    private static final String LAST_DAY = "cast(cast(i.coverage_year as varchar(4)) || '-12-31' as date)";

    private final Connection connection;
    private final Staging stage;

    public DeathRows(Connection connection, Staging stage) {
        this.connection = connection;
        this.stage = stage;
    }

    /** @return how many persons changed */
    public long apply(String source, Instant now) throws SQLException {
        endCover(source, now);
        Sql.execute(connection, stage.sql("update person p set known_to = ? where p.known_to = ? and exists "
                + "(select 1 from {stage} s where " + SAME + ")"), now, Known.FOREVER);
        return Sql.execute(connection, stage.sql("""
                insert into person (psn_cert_type, certno, psn_name, name_key, gend, brdy, death_date, death_source, source,
                  known_from, known_to)
                select p.psn_cert_type, p.certno, p.psn_name, p.name_key, p.gend, p.brdy, s.death_date,
                  cast(? as varchar(60)), cast(? as varchar(60)), cast(? as timestamp with time zone),
                  cast(? as timestamp with time zone)
                from person p join {stage} s on\s""" + SAME + """
                where p.known_to = ? and p.known_from = (select max(l.known_from) from person l where l.certno = p.certno
                  and l.psn_cert_type = p.psn_cert_type and l.known_to = ?)"""), source, source, now, Known.FOREVER, now, now);
    }

    private void endCover(String source, Instant now) throws SQLException {
        Sql.execute(connection, stage.sql("""
                update insured_period i set known_to = ? where i.known_to = ? and exists (select 1 from {stage} s join person p on
                """ + SAME + "and p.known_to = ? where s.certno = i.certno and s.psn_cert_type = i.psn_cert_type and " + TOUCHED
                + ")"), now, Known.FOREVER, Known.FOREVER);
        Sql.execute(connection, stage.sql("""
                insert into insured_period (psn_cert_type, certno, insutype, coverage_year, begins, ends, insu_admdvs,
                  town_code, psn_type, psn_insu_stas, household_no, sender, source, known_from, known_to)
                select i.psn_cert_type, i.certno, i.insutype, i.coverage_year, i.begins,
                  case when i.ends = p.death_date then least(s.death_date,\s""" + LAST_DAY + """
                ) else s.death_date end, i.insu_admdvs, i.town_code, i.psn_type, i.psn_insu_stas, i.household_no, i.sender,
                  cast(? as varchar(60)), cast(? as timestamp with time zone), cast(? as timestamp with time zone)
                from insured_period i join {stage} s on s.certno = i.certno and s.psn_cert_type = i.psn_cert_type
                  join person p on\s""" + SAME + "and p.known_to = ? where i.known_to = ? and " + TOUCHED + """
                 and not exists (select 1 from insured_period n where n.certno = i.certno
                  and n.psn_cert_type = i.psn_cert_type and n.insutype = i.insutype and n.coverage_year = i.coverage_year
                  and n.known_to = ?)"""), source, now, Known.FOREVER, Known.FOREVER, now, Known.FOREVER);
    }
}
