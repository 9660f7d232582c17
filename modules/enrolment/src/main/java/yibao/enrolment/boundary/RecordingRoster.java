package yibao.enrolment.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Iterator;
import yibao.enrolment.RosterLine;
import yibao.enrolment.RosterRecorded;
import yibao.kernel.Known;
import yibao.kernel.Money;
import yibao.kernel.NameKey;
import yibao.kernel.db.Sql;
import yibao.kernel.db.Staging;
import yibao.kernel.intake.Intake;
import yibao.kernel.intake.Line;
import yibao.kernel.platform.Database;

/** Takes over a roster: new and changed persons and periods become new versions, what is equal stays untouched. */
@ApplicationScoped
public class RecordingRoster {

    private static final String SAME_KEY = "p.certno = s.certno and p.psn_cert_type = s.psn_cert_type ";
    private static final String SAME_PERIOD_KEY = SAME_KEY
            + "and p.insutype = s.insutype and p.coverage_year = s.coverage_year and p.known_to = ? ";
    private static final String SAME_PERIOD = """
            and p.begins = s.begins and p.ends = s.ends and p.insu_admdvs = s.insu_admdvs
            and p.psn_insu_stas = s.psn_insu_stas and p.town_code is not distinct from s.town_code
            and p.psn_type is not distinct from s.psn_type and p.household_no is not distinct from s.household_no
            """;
    private static final String SAME_PERSON = """
            and p.psn_name = s.psn_name and p.gend is not distinct from s.gend
            and p.brdy is not distinct from s.brdy and p.death_date is not distinct from s.death_date
            """;
    /** A person who is insured twice stands in the file twice; the first row describes the person. */
    private static final String FIRST_ROW_OF_PERSON = """
            and not exists (select 1 from {stage} e where e.certno = s.certno and e.psn_cert_type = s.psn_cert_type
              and e.line < s.line)
            """;

    private Database database;
    private Event<RosterRecorded> recorded;

    protected RecordingRoster() {
    }

    @Inject
    public RecordingRoster(Database database, Event<RosterRecorded> recorded) {
        this.database = database;
        this.recorded = recorded;
    }

    /** In the caller's transaction. */
    public Intake.Applied record(Intake intake, Iterator<Line<RosterLine>> lines) throws SQLException {
        try (Connection connection = database.open()) {
            Staging stage = stage(connection, lines);
            intake.faults().refuseAll(stage.sql("""
                    select s.line, s.certno, 'certno', 'DUPLICATE_IN_FILE', '同一人同一险种同一年度在文件中重复'
                    from {stage} s join (select certno, psn_cert_type, insutype, coverage_year, min(line) as first_line
                      from {stage} group by certno, psn_cert_type, insutype, coverage_year having count(*) > 1) d
                    on d.certno = s.certno and d.psn_cert_type = s.psn_cert_type and d.insutype = s.insutype
                      and d.coverage_year = s.coverage_year where s.line > d.first_line"""));
            intake.confirm();
            intake.faults().removeFrom(stage);
            keepDeaths(connection, stage);
            return apply(connection, stage, intake);
        }
    }

    private static Staging stage(Connection connection, Iterator<Line<RosterLine>> lines) throws SQLException {
        Staging stage = Staging.open(connection, "staged_roster", """
                line integer, psn_cert_type varchar(6), certno varchar(50), psn_name varchar(200), name_key bigint,
                gend varchar(3), brdy date, death_date date, insutype varchar(6), coverage_year integer, begins date,
                ends date, insu_admdvs varchar(6), town_code varchar(12), psn_type varchar(6),
                psn_insu_stas varchar(3), household_no varchar(40), death_source varchar(60)""", "certno, insutype, coverage_year");
        while (lines.hasNext()) {
            Line<RosterLine> line = lines.next();
            RosterLine row = line.content();
            stage.add(line.number(), row.psnCertType(), row.certno(), row.psnName(), NameKey.of(row.psnName()),
                    row.gend(), row.brdy(), row.deathDate(), row.insutype(), row.year(), row.begins(), row.ends(),
                    row.insuAdmdvs(), row.townCode(), row.psnType(), row.psnInsuStas(), row.householdNo(), null);
        }
        stage.complete();
        return stage;
    }

    /** What the health side has told of a death stands until a roster gives another date. */
    private static void keepDeaths(Connection connection, Staging stage) throws SQLException {
        String told = "from person p where p.certno = {stage}.certno and p.psn_cert_type = {stage}.psn_cert_type "
                + "and p.known_to = ? and p.death_source is not null";
        Sql.execute(connection, stage.sql("update {stage} set death_date = (select p.death_date " + told
                + "), ends = (select least({stage}.ends, p.death_date) " + told + "), death_source = (select p.death_source "
                + told + ") where death_date is null and certno in (select d.certno from person d where d.death_source is "
                + "not null and d.known_to = ?) and exists (select 1 " + told + ")"), Known.FOREVER, Known.FOREVER,
                Known.FOREVER, Known.FOREVER, Known.FOREVER);
    }

    private Intake.Applied apply(Connection connection, Staging stage, Intake intake) throws SQLException {
        long good = Sql.get(connection, row -> row.getLong(1), stage.sql("select count(*) from {stage}"));
        long unchanged = Sql.get(connection, row -> row.getLong(1), stage.sql("""
                select count(*) from {stage} s where exists (select 1 from insured_period p where
                """ + SAME_PERIOD_KEY + SAME_PERIOD + ") and exists (select 1 from person p where " + SAME_KEY
                + "and p.known_to = ? " + SAME_PERSON + ")"), Known.FOREVER, Known.FOREVER);
        Instant now = intake.knownFrom();
        recordPersons(connection, stage, intake.source(), now);
        recordPeriods(connection, stage, intake, now);
        long ended = intake.full() ? endAbsent(connection, stage, intake) : 0;
        if (good > unchanged || ended > 0) {
            recorded.fire(new RosterRecorded(intake.source()));
        }
        return new Intake.Applied(good - unchanged, unchanged, Money.ZERO);
    }

    private static void recordPersons(Connection connection, Staging stage, String source, Instant now)
            throws SQLException {
        Sql.execute(connection, stage.sql("update person p set known_to = ? where p.known_to = ? and exists "
                + "(select 1 from {stage} s where " + SAME_KEY + FIRST_ROW_OF_PERSON + ") and not exists "
                + "(select 1 from {stage} s where " + SAME_KEY + FIRST_ROW_OF_PERSON + SAME_PERSON + ")"), now,
                Known.FOREVER);
        Sql.execute(connection, stage.sql("""
                insert into person (psn_cert_type, certno, psn_name, name_key, gend, brdy, death_date, death_source, source,
                  known_from, known_to)
                select s.psn_cert_type, s.certno, s.psn_name, s.name_key, s.gend, s.brdy, s.death_date, s.death_source,
                  cast(? as varchar(60)), cast(? as timestamp with time zone), cast(? as timestamp with time zone)
                from {stage} s where not exists (select 1 from person p where
                """ + SAME_KEY + "and p.known_to = ?) " + FIRST_ROW_OF_PERSON), source, now, Known.FOREVER,
                Known.FOREVER);
    }

    private static void recordPeriods(Connection connection, Staging stage, Intake intake, Instant now)
            throws SQLException {
        Sql.execute(connection, stage.sql("update insured_period p set known_to = ? where p.known_to = ? and exists "
                + "(select 1 from {stage} s where " + SAME_PERIOD_KEY + ") and not exists (select 1 from {stage} s "
                + "where " + SAME_PERIOD_KEY + SAME_PERIOD + ")"), now, Known.FOREVER, Known.FOREVER, Known.FOREVER);
        Sql.execute(connection, stage.sql("""
                insert into insured_period (psn_cert_type, certno, insutype, coverage_year, begins, ends, insu_admdvs,
                  town_code, psn_type, psn_insu_stas, household_no, sender, source, known_from, known_to)
                select s.psn_cert_type, s.certno, s.insutype, s.coverage_year, s.begins, s.ends, s.insu_admdvs,
                  s.town_code, s.psn_type, s.psn_insu_stas, s.household_no, cast(? as varchar(40)),
                  cast(? as varchar(60)), cast(? as timestamp with time zone), cast(? as timestamp with time zone)
                from {stage} s where not exists (select 1 from insured_period p where
                """ + SAME_PERIOD_KEY + ")"), intake.sender(), intake.source(), now, Known.FOREVER, Known.FOREVER);
    }

    /**
     * A full roster replaces the sender's list for the insutypes and years it names: cover that it no longer names
     * ends on the day before its business date.
     */
    private static long endAbsent(Connection connection, Staging stage, Intake intake) throws SQLException {
        Instant now = intake.knownFrom();
        long ended = Sql.execute(connection, stage.sql("""
                update insured_period p set known_to = ? where p.known_to = ? and p.sender = ? and p.ends >= ?
                  and exists (select 1 from (select distinct insutype, coverage_year from {stage}) y
                    where y.insutype = p.insutype and y.coverage_year = p.coverage_year)
                  and not exists (select 1 from {stage} s where
                """ + SAME_KEY + "and p.insutype = s.insutype and p.coverage_year = s.coverage_year)"), now,
                Known.FOREVER, intake.sender(), intake.businessDate());
        Sql.execute(connection, """
                insert into insured_period (psn_cert_type, certno, insutype, coverage_year, begins, ends, insu_admdvs,
                  town_code, psn_type, psn_insu_stas, household_no, sender, source, known_from, known_to)
                select psn_cert_type, certno, insutype, coverage_year, begins, cast(? as date), insu_admdvs, town_code,
                  psn_type, psn_insu_stas, household_no, sender, cast(? as varchar(60)), known_to,
                  cast(? as timestamp with time zone)
                from insured_period where known_to = ? and sender = ? and ends >= ? and not exists
                  (select 1 from insured_period n where n.certno = insured_period.certno
                    and n.psn_cert_type = insured_period.psn_cert_type and n.insutype = insured_period.insutype
                    and n.coverage_year = insured_period.coverage_year and n.known_to = ?)""",
                intake.businessDate().minusDays(1), intake.source(), Known.FOREVER, now, intake.sender(),
                intake.businessDate(), Known.FOREVER);
        return ended;
    }
}
