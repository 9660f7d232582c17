package yibao.enrolment.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Iterator;
import yibao.enrolment.HardshipLine;
import yibao.enrolment.HardshipListRecorded;
import yibao.kernel.Known;
import yibao.kernel.Money;
import yibao.kernel.db.Sql;
import yibao.kernel.db.Staging;
import yibao.kernel.intake.Intake;
import yibao.kernel.intake.Line;
import yibao.kernel.platform.Database;

/**
 * Takes over a list of people in hardship. A listing is one person, one class, one first day, from one list owner; it
 * is dated twice, and what a later list says never changes what we knew before.
 */
@ApplicationScoped
public class RecordingHardshipList {

    private static final String SAME_KEY = """
            p.certno = s.certno and p.psn_cert_type = s.psn_cert_type and p.psn_idet_type = s.psn_idet_type
            and p.begntime = s.begntime and p.sender = ? and p.known_to = ?
            """;
    private static final String SAME = """
            and p.endtime is not distinct from s.endtime and p.psn_name = s.psn_name
            and p.insu_admdvs = s.insu_admdvs and p.household_no is not distinct from s.household_no
            """;
    private static final String COLUMNS = "psn_cert_type, certno, psn_name, psn_idet_type, begntime, endtime, "
            + "insu_admdvs, household_no, sender, source, known_from, known_to";

    private Database database;
    private Event<HardshipListRecorded> recorded;

    protected RecordingHardshipList() {
    }

    @Inject
    public RecordingHardshipList(Database database, Event<HardshipListRecorded> recorded) {
        this.database = database;
        this.recorded = recorded;
    }

    /** In the caller's transaction. */
    public Intake.Applied record(Intake intake, Iterator<Line<HardshipLine>> lines) throws SQLException {
        try (Connection connection = database.open()) {
            Staging stage = stage(connection, lines);
            intake.faults().refuseAll(stage.sql("""
                    select s.line, s.certno, 'certno', 'DUPLICATE_IN_FILE', '同一人同一类别同一起始日在文件中重复'
                    from {stage} s join (select certno, psn_cert_type, psn_idet_type, begntime, min(line) as first_line
                      from {stage} group by certno, psn_cert_type, psn_idet_type, begntime having count(*) > 1) d
                    on d.certno = s.certno and d.psn_cert_type = s.psn_cert_type
                      and d.psn_idet_type = s.psn_idet_type and d.begntime = s.begntime where s.line > d.first_line"""));
            intake.confirm();
            intake.faults().removeFrom(stage);
            return apply(connection, stage, intake);
        }
    }

    private static Staging stage(Connection connection, Iterator<Line<HardshipLine>> lines) throws SQLException {
        Staging stage = Staging.open(connection, "staged_hardship", """
                line integer, psn_cert_type varchar(6), certno varchar(50), psn_name varchar(200),
                psn_idet_type varchar(10), begntime date, endtime date, insu_admdvs varchar(6),
                household_no varchar(40)""", "certno");
        while (lines.hasNext()) {
            Line<HardshipLine> line = lines.next();
            HardshipLine row = line.content();
            stage.add(line.number(), row.psnCertType(), row.certno(), row.psnName(), row.psnIdetType(), row.begntime(),
                    row.endtime(), row.insuAdmdvs(), row.householdNo());
        }
        stage.complete();
        return stage;
    }

    private Intake.Applied apply(Connection connection, Staging stage, Intake intake) throws SQLException {
        String sender = intake.sender();
        Instant now = intake.knownFrom();
        long good = Sql.get(connection, row -> row.getLong(1), stage.sql("select count(*) from {stage}"));
        long unchanged = Sql.get(connection, row -> row.getLong(1), stage.sql(
                "select count(*) from {stage} s where exists (select 1 from hardship_listing p where " + SAME_KEY
                        + SAME + ")"), sender, Known.FOREVER);
        Sql.execute(connection, stage.sql("update hardship_listing p set known_to = ? where p.known_to = ? "
                + "and exists (select 1 from {stage} s where " + SAME_KEY + ") and not exists (select 1 from {stage} s "
                + "where " + SAME_KEY + SAME + ")"), now, Known.FOREVER, sender, Known.FOREVER, sender, Known.FOREVER);
        Sql.execute(connection, stage.sql("insert into hardship_listing (" + COLUMNS + """
                ) select s.psn_cert_type, s.certno, s.psn_name, s.psn_idet_type, s.begntime, s.endtime, s.insu_admdvs,
                  s.household_no, cast(? as varchar(40)), cast(? as varchar(60)), cast(? as timestamp with time zone),
                  cast(? as timestamp with time zone)
                from {stage} s where not exists (select 1 from hardship_listing p where
                """ + SAME_KEY + ")"), sender, intake.source(), now, Known.FOREVER, sender, Known.FOREVER);
        long ended = intake.full() ? endAbsent(connection, stage, intake) : 0;
        if (good > unchanged || ended > 0) {
            recorded.fire(new HardshipListRecorded(intake.source()));
        }
        return new Intake.Applied(good - unchanged, unchanged, Money.ZERO);
    }

    /** A full list replaces the sender's list as of its business date: whom it no longer names is off from that day. */
    private static long endAbsent(Connection connection, Staging stage, Intake intake) throws SQLException {
        long ended = Sql.execute(connection, stage.sql("""
                update hardship_listing p set known_to = ? where p.known_to = ? and p.sender = ?
                  and (p.endtime is null or p.endtime >= ?) and not exists (select 1 from {stage} s
                    where p.certno = s.certno and p.psn_cert_type = s.psn_cert_type
                      and p.psn_idet_type = s.psn_idet_type and p.begntime = s.begntime)"""), intake.knownFrom(),
                Known.FOREVER, intake.sender(), intake.businessDate());
        Sql.execute(connection, "insert into hardship_listing (" + COLUMNS + """
                ) select psn_cert_type, certno, psn_name, psn_idet_type, begntime, cast(? as date), insu_admdvs,
                  household_no, sender, cast(? as varchar(60)), known_to, cast(? as timestamp with time zone)
                from hardship_listing p where p.known_to = ? and p.sender = ? and p.begntime < ?
                  and (p.endtime is null or p.endtime >= ?) and not exists (select 1 from hardship_listing n
                    where n.certno = p.certno and n.psn_cert_type = p.psn_cert_type
                      and n.psn_idet_type = p.psn_idet_type and n.begntime = p.begntime and n.sender = p.sender
                      and n.known_to = ?)""",
                intake.businessDate().minusDays(1), intake.source(), Known.FOREVER, intake.knownFrom(),
                intake.sender(), intake.businessDate(), intake.businessDate(), Known.FOREVER);
        return ended;
    }
}
