package yibao.premium.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import yibao.kernel.Money;
import yibao.kernel.NameKey;
import yibao.kernel.db.Sql;
import yibao.kernel.db.Staging;
import yibao.kernel.intake.Intake;
import yibao.kernel.intake.Line;
import yibao.kernel.platform.Database;
import yibao.premium.CoverageYear;
import yibao.premium.ReceiptLine;
import yibao.premium.ReceiptsRecorded;
import yibao.premium.control.PremiumGate;
import yibao.premium.control.ReceiptDays;
import yibao.premium.control.RefundRules;

/**
 * Books receipts, each once by its 电子税票号: the same receipt again is unchanged, another one under the same number
 * is refused. A refund must name a receipt of the same person and may not take back more than was paid on it.
 */
@ApplicationScoped
public class RecordingReceipts {

    private static final String COLUMNS = "elec_taxrpt_no, psn_cert_type, certno, psn_name, name_key, insutype, "
            + "coverage_year, clct_type, psn_clct_amt, clct_time, taxdept_code, init_taxrpt_no";
    private static final String OTHER_CONTENT = """
            (r.certno <> s.certno or r.psn_cert_type <> s.psn_cert_type or r.psn_name <> s.psn_name
              or r.insutype <> s.insutype or r.coverage_year <> s.coverage_year or r.clct_type <> s.clct_type
              or r.psn_clct_amt <> s.psn_clct_amt or r.clct_time <> s.clct_time or r.taxdept_code <> s.taxdept_code
              or r.init_taxrpt_no is distinct from s.init_taxrpt_no)
            """;

    private Database database;
    private Event<ReceiptsRecorded> recorded;

    protected RecordingReceipts() {
    }

    @Inject
    public RecordingReceipts(Database database, Event<ReceiptsRecorded> recorded) {
        this.database = database;
        this.recorded = recorded;
    }

    /** In the caller's transaction. */
    public Intake.Applied record(Intake intake, Iterator<Line<ReceiptLine>> lines) throws SQLException {
        try (Connection connection = database.open()) {
            Staging stage = stage(connection, lines);
            refuseRepeated(stage, intake);
            new RefundRules(connection, stage, intake.faults()).refuse();
            intake.confirm();
            intake.faults().removeFrom(stage);
            return apply(connection, stage, intake);
        }
    }

    private static Staging stage(Connection connection, Iterator<Line<ReceiptLine>> lines) throws SQLException {
        Staging stage = Staging.open(connection, "staged_receipt", """
                line integer, elec_taxrpt_no varchar(60), psn_cert_type varchar(6), certno varchar(50),
                psn_name varchar(200), name_key bigint, insutype varchar(6), coverage_year integer,
                clct_type varchar(6), psn_clct_amt numeric(16,2), clct_time timestamp(0), taxdept_code varchar(20),
                init_taxrpt_no varchar(60)""", "elec_taxrpt_no");
        while (lines.hasNext()) {
            Line<ReceiptLine> line = lines.next();
            ReceiptLine row = line.content();
            stage.add(line.number(), row.elecTaxrptNo(), row.psnCertType(), row.certno(), row.psnName(),
                    NameKey.of(row.psnName()), row.insutype(), row.year(), row.clctType(), row.amount(),
                    row.clctTime(), row.taxdeptCode(), row.initTaxrptNo());
        }
        stage.complete();
        return stage;
    }

    private static void refuseRepeated(Staging stage, Intake intake) throws SQLException {
        intake.faults().refuseAll(stage.sql("""
                select s.line, s.elec_taxrpt_no, 'elec_taxrpt_no', 'DUPLICATE_IN_FILE', '电子税票号在文件中重复'
                from {stage} s join (select elec_taxrpt_no, min(line) as first_line from {stage}
                  group by elec_taxrpt_no having count(*) > 1) d
                on d.elec_taxrpt_no = s.elec_taxrpt_no where s.line > d.first_line"""));
        intake.faults().refuseAll(stage.sql("""
                select s.line, s.elec_taxrpt_no, 'elec_taxrpt_no', 'RECEIPT_NO_CONFLICT',
                  '此电子税票号已登记过，内容与本次不同'
                from {stage} s join receipt r on r.elec_taxrpt_no = s.elec_taxrpt_no where
                """ + OTHER_CONTENT));
    }

    private Intake.Applied apply(Connection connection, Staging stage, Intake intake) throws SQLException {
        long unchanged = Sql.execute(connection, stage.sql("delete from {stage} where exists "
                + "(select 1 from receipt r where r.elec_taxrpt_no = {stage}.elec_taxrpt_no)"));
        List<CoverageYear> years = Sql.list(connection, row -> new CoverageYear(row.getString(1), row.getInt(2)),
                stage.sql("select distinct insutype, coverage_year from {stage} order by 1, 2"));
        Money amount = Sql.get(connection, row -> Money.of(row.getBigDecimal(1)), stage.sql("select coalesce(sum(case "
                + "clct_type when 'PAY' then psn_clct_amt else -psn_clct_amt end), 0) from {stage}"));
        PremiumGate.toBookReceipts(connection);
        new ReceiptDays(connection).add(stage);
        long accepted = Sql.execute(connection, stage.sql("insert into receipt (" + COLUMNS + ", booked_on, late_for, "
                + "source, known_from) select " + COLUMNS + ", " + ReceiptDays.BOOKED_ON + ", " + ReceiptDays.LATE_FOR
                + ", cast(? as varchar(60)), cast(? as timestamp with time zone) from {stage} "
                + ReceiptDays.WITH_CLOSED), intake.source(), intake.knownFrom());
        if (!years.isEmpty()) {
            recorded.fire(new ReceiptsRecorded(years, intake.source()));
        }
        return new Intake.Applied(accepted, unchanged, amount);
    }
}
