package yibao.enrolment.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Iterator;
import yibao.enrolment.DeathLine;
import yibao.enrolment.RosterRecorded;
import yibao.enrolment.entity.DeathRows;
import yibao.kernel.Known;
import yibao.kernel.Money;
import yibao.kernel.NameKey;
import yibao.kernel.db.Sql;
import yibao.kernel.db.Staging;
import yibao.kernel.intake.Intake;
import yibao.kernel.intake.Line;
import yibao.kernel.platform.Database;

/**
 * Takes over who has died: the register gets the date and cover ends on that day, both as new versions. Another date
 * for the same person corrects the first; the same again is unchanged.
 */
@ApplicationScoped
public class RecordingDeaths {
    private static final String OF_PERSON = "join person p on p.certno = s.certno and p.psn_cert_type = s.psn_cert_type and p.known_to = ? ";

    private Database database;
    private Event<RosterRecorded> recorded;

    protected RecordingDeaths() {
    }

    @Inject
    public RecordingDeaths(Database database, Event<RosterRecorded> recorded) {
        this.database = database;
        this.recorded = recorded;
    }

    /** In the caller's transaction. */
    public Intake.Applied record(Intake intake, Iterator<Line<DeathLine>> lines) throws SQLException {
        try (Connection connection = database.open()) {
            Staging stage = stage(connection, lines);
            refuse(stage, intake);
            intake.confirm();
            intake.faults().removeFrom(stage);
            long unchanged = Sql.execute(connection, stage.sql("delete from {stage} where exists (select 1 from person p "
                    + "where p.certno = {stage}.certno and p.psn_cert_type = {stage}.psn_cert_type and p.death_date = {stage}.death_date "
                    + "and p.known_to = ?)"), Known.FOREVER);
            long accepted = new DeathRows(connection, stage).apply(intake.source(), intake.knownFrom());
            if (accepted > 0) {
                recorded.fire(new RosterRecorded(intake.source()));
            }
            return new Intake.Applied(accepted, unchanged, Money.ZERO);
        }
    }

    private static Staging stage(Connection connection, Iterator<Line<DeathLine>> lines) throws SQLException {
        Staging stage = Staging.open(connection, "staged_death", """
                line integer, psn_cert_type varchar(6), certno varchar(50), psn_name varchar(200), name_key bigint,
                death_date date""", "certno");
        while (lines.hasNext()) {
            Line<DeathLine> line = lines.next();
            DeathLine row = line.content();
            stage.add(line.number(), row.psnCertType(), row.certno(), row.psnName(), NameKey.of(row.psnName()), row.deathDate());
        }
        stage.complete();
        return stage;
    }

    /** A death that is wrong takes a living person's cover away, so the name must agree too. */
    private static void refuse(Staging stage, Intake intake) throws SQLException {
        intake.faults().refuseAll(stage.sql("""
                select s.line, s.certno, 'certno', 'DUPLICATE_IN_FILE', '同一人在文件中重复'
                from {stage} s join (select certno, psn_cert_type, min(line) as first_line from {stage}
                  group by certno, psn_cert_type having count(*) > 1) d
                on d.certno = s.certno and d.psn_cert_type = s.psn_cert_type where s.line > d.first_line"""));
        intake.faults().refuseAll(stage.sql("""
                select s.line, s.certno, 'certno', 'PERSON_UNKNOWN', '参保登记中没有此人，请核对证件类型和号码'
                from {stage} s left\s""" + OF_PERSON + "where p.certno is null"), Known.FOREVER);
        intake.faults().refuseAll(stage.sql("""
                select s.line, s.certno, 'psn_name', 'NAME_DIFFERS', '姓名与参保登记不一致，请核对是否同一人'
                from {stage} s\s""" + OF_PERSON + "where p.name_key <> s.name_key"), Known.FOREVER);
        intake.faults().refuseAll(stage.sql("""
                select s.line, s.certno, 'death_date', 'DATE_ORDER', '死亡日期早于出生日期'
                from {stage} s\s""" + OF_PERSON + "where p.brdy > s.death_date"), Known.FOREVER);
        intake.faults().refuseAll(stage.sql("""
                select s.line, s.certno, 'death_date', 'DATE_ORDER', '死亡日期晚于业务日期'
                from {stage} s where s.death_date > cast(? as date)"""), intake.businessDate());
    }
}
