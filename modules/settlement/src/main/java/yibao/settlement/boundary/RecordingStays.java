package yibao.settlement.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Iterator;
import yibao.kernel.Known;
import yibao.kernel.Money;
import yibao.kernel.db.Sql;
import yibao.kernel.db.Staging;
import yibao.kernel.intake.Intake;
import yibao.kernel.intake.Line;
import yibao.kernel.platform.Database;
import yibao.settlement.StayLine;

/**
 * Takes over who lies in which hospital, each stay once by its {@code mdtrt_id}: what is told of it later (the leaving)
 * is a new version. A number that was another person's stay is refused.
 */
@ApplicationScoped
public class RecordingStays {
    private static final String COLUMNS = "mdtrt_id, psn_cert_type, certno, psn_name, fixmedins_code, fixmedins_name, hosp_lv, "
            + "mdtrtarea_admvs, adm_time, dscg_time, dscg_way, med_type, dise_codg, dise_name";
    private static final String SAME = """
            and p.psn_name = s.psn_name and p.fixmedins_code = s.fixmedins_code and p.hosp_lv = s.hosp_lv
            and p.fixmedins_name is not distinct from s.fixmedins_name and p.mdtrtarea_admvs = s.mdtrtarea_admvs
            and p.adm_time = s.adm_time and p.dscg_time is not distinct from s.dscg_time and p.med_type = s.med_type
            and p.dscg_way is not distinct from s.dscg_way and p.dise_codg is not distinct from s.dise_codg
            and p.dise_name is not distinct from s.dise_name
            """;

    private Database database;

    protected RecordingStays() {
    }

    @Inject
    public RecordingStays(Database database) {
        this.database = database;
    }

    /** In the caller's transaction. */
    public Intake.Applied record(Intake intake, Iterator<Line<StayLine>> lines) throws SQLException {
        try (Connection connection = database.open()) {
            Staging stage = stage(connection, lines);
            refuse(stage, intake);
            intake.confirm();
            intake.faults().removeFrom(stage);
            long unchanged = Sql.execute(connection, stage.sql("delete from {stage} where exists (select 1 from {stage} s "
                    + "join inpatient_stay p on p.mdtrt_id = s.mdtrt_id and p.known_to = ? where s.line = {stage}.line " + SAME
                    + ")"), Known.FOREVER);
            return new Intake.Applied(apply(connection, stage, intake.source(), intake.knownFrom()), unchanged, Money.ZERO);
        }
    }

    private static Staging stage(Connection connection, Iterator<Line<StayLine>> lines) throws SQLException {
        Staging stage = Staging.open(connection, "staged_stay", """
                line integer, mdtrt_id varchar(60), psn_cert_type varchar(6), certno varchar(50), psn_name varchar(200),
                fixmedins_code varchar(30), fixmedins_name varchar(200), hosp_lv varchar(3), mdtrtarea_admvs varchar(6),
                adm_time timestamp(0), dscg_time timestamp(0), dscg_way varchar(3), med_type varchar(6),
                dise_codg varchar(30), dise_name varchar(200)""", "mdtrt_id", "line");
        while (lines.hasNext()) {
            Line<StayLine> line = lines.next();
            StayLine row = line.content();
            stage.add(line.number(), row.mdtrtId(), row.who().psnCertType(), row.who().certno(), row.psnName(),
                    row.hospital().code(), row.hospital().name(), row.hospital().level(), row.mdtrtareaAdmvs(), row.admitted(),
                    row.discharged(), row.dscgWay(), row.medType(), row.diseCodg(), row.diseName());
        }
        stage.complete();
        return stage;
    }

    private static void refuse(Staging stage, Intake intake) throws SQLException {
        intake.faults().refuseAll(stage.sql("""
                select s.line, s.mdtrt_id, 'mdtrt_id', 'DUPLICATE_IN_FILE', '就诊编号在文件中重复'
                from {stage} s join (select mdtrt_id, min(line) as first_line from {stage}
                  group by mdtrt_id having count(*) > 1) d on d.mdtrt_id = s.mdtrt_id where s.line > d.first_line"""));
        intake.faults().refuseAll(stage.sql("""
                select s.line, s.mdtrt_id, 'mdtrt_id', 'MDTRT_ID_CONFLICT', '此就诊编号已登记在他人名下，请核对'
                from {stage} s join inpatient_stay p on p.mdtrt_id = s.mdtrt_id and p.known_to = ?
                where p.certno <> s.certno or p.psn_cert_type <> s.psn_cert_type"""), Known.FOREVER);
    }

    private static long apply(Connection connection, Staging stage, String source, Instant now) throws SQLException {
        Sql.execute(connection, stage.sql("update inpatient_stay set known_to = ? where known_to = ? and exists "
                + "(select 1 from {stage} s where s.mdtrt_id = inpatient_stay.mdtrt_id)"), now, Known.FOREVER);
        return Sql.execute(connection, stage.sql("insert into inpatient_stay (" + COLUMNS + ", source, known_from, known_to) "
                + "select " + COLUMNS + ", cast(? as varchar(60)), cast(? as timestamp with time zone), "
                + "cast(? as timestamp with time zone) from {stage}"), source, now, Known.FOREVER);
    }
}
