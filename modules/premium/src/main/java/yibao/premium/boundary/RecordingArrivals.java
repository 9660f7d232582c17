package yibao.premium.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Iterator;
import yibao.kernel.Money;
import yibao.kernel.db.Sql;
import yibao.kernel.db.Staging;
import yibao.kernel.intake.Intake;
import yibao.kernel.intake.Line;
import yibao.kernel.platform.Database;
import yibao.premium.ArrivalLine;

/** Books what the treasury saw arrive, each once by its arvl_bchno. */
@ApplicationScoped
public class RecordingArrivals {

    private static final String COLUMNS = "arvl_bchno, arvl_date, taxdept_code, insutype, clct_cnt, arvl_amt";

    private Database database;

    protected RecordingArrivals() {
    }

    @Inject
    public RecordingArrivals(Database database) {
        this.database = database;
    }

    /** In the caller's transaction. */
    public Intake.Applied record(Intake intake, Iterator<Line<ArrivalLine>> lines) throws SQLException {
        try (Connection connection = database.open()) {
            Staging stage = stage(connection, lines);
            intake.faults().refuseAll(stage.sql("""
                    select s.line, s.arvl_bchno, 'arvl_bchno', 'DUPLICATE_IN_FILE', '到账批次号在文件中重复'
                    from {stage} s join (select arvl_bchno, min(line) as first_line from {stage}
                      group by arvl_bchno having count(*) > 1) d
                    on d.arvl_bchno = s.arvl_bchno where s.line > d.first_line"""));
            intake.faults().refuseAll(stage.sql("""
                    select s.line, s.arvl_bchno, 'arvl_bchno', 'ARRIVAL_NO_CONFLICT', '此到账批次号已登记过，内容与本次不同'
                    from {stage} s join arrival a on a.arvl_bchno = s.arvl_bchno
                    where a.arvl_date <> s.arvl_date or a.taxdept_code <> s.taxdept_code or a.insutype <> s.insutype
                      or a.clct_cnt <> s.clct_cnt or a.arvl_amt <> s.arvl_amt"""));
            intake.confirm();
            intake.faults().removeFrom(stage);
            return apply(connection, stage, intake);
        }
    }

    private static Staging stage(Connection connection, Iterator<Line<ArrivalLine>> lines) throws SQLException {
        Staging stage = Staging.open(connection, "staged_arrival", """
                line integer, arvl_bchno varchar(60), arvl_date date, taxdept_code varchar(20), insutype varchar(6),
                clct_cnt integer, arvl_amt numeric(16,2)""", "arvl_bchno");
        while (lines.hasNext()) {
            Line<ArrivalLine> line = lines.next();
            ArrivalLine row = line.content();
            stage.add(line.number(), row.arvlBchno(), row.arvlDate(), row.taxdeptCode(), row.insutype(),
                    row.clctCnt(), row.amount());
        }
        stage.complete();
        return stage;
    }

    private static Intake.Applied apply(Connection connection, Staging stage, Intake intake) throws SQLException {
        long unchanged = Sql.execute(connection, stage.sql("delete from {stage} where exists "
                + "(select 1 from arrival a where a.arvl_bchno = {stage}.arvl_bchno)"));
        Money amount = Sql.get(connection, row -> Money.of(row.getBigDecimal(1)),
                stage.sql("select coalesce(sum(arvl_amt), 0) from {stage}"));
        long accepted = Sql.execute(connection, stage.sql("insert into arrival (" + COLUMNS + ", source, known_from) "
                + "select " + COLUMNS + ", cast(? as varchar(60)), cast(? as timestamp with time zone) from {stage}"),
                intake.source(), intake.knownFrom());
        return new Intake.Applied(accepted, unchanged, amount);
    }
}
