package yibao.settlement.entity;

import java.sql.Connection;
import java.sql.SQLException;
import yibao.kernel.Money;
import yibao.kernel.db.Sql;
import yibao.kernel.db.Staging;
import yibao.kernel.intake.RowFaults;
import yibao.settlement.SettlementLine;

/** The settlements of one batch while they are checked beside each other and beside what is known. */
public class SettlementStage {
    private static final String NOT_FAULTY = " and not exists (select 1 from {faults} f where f.line = s.line) ";
    private static final String NEW = " and not exists (select 1 from settlement k where k.setl_id = s.setl_id) ";
    private static final String SAME_PERSON = "o.certno = s.certno and o.psn_cert_type = s.psn_cert_type and o.insutype = s.insutype "
            + "and o.init_setl_id is null ";
    private static final String GOOD_ORIGINAL = "o.setl_id = s.init_setl_id and " + SAME_PERSON
            + "and not exists (select 1 from {faults} b where b.line = o.line)";

    private final Connection connection;
    private final Staging stage;

    private SettlementStage(Connection connection, Staging stage) {
        this.connection = connection;
        this.stage = stage;
    }

    public static SettlementStage open(Connection connection) throws SQLException {
        return new SettlementStage(connection, Staging.open(connection, "staged_settlement", "line integer, " + FactColumns.DDL, "setl_id",
                "init_setl_id"));
    }

    public void add(int number, SettlementLine line) throws SQLException {
        stage.add(FactColumns.behind(number, FactColumns.valuesOf(line, line.setlTime().getYear())));
    }

    public void complete() throws SQLException {
        stage.complete();
    }

    /** Who is in it. */
    public Staging people() {
        return stage;
    }

    public void refuse(RowFaults faults) throws SQLException {
        faults.refuseAll(stage.sql("""
                select s.line, s.setl_id, 'setl_id', 'DUPLICATE_IN_FILE', '结算编号在文件中重复'
                from {stage} s join (select setl_id, min(line) as first_line from {stage}
                  group by setl_id having count(*) > 1) d on d.setl_id = s.setl_id where s.line > d.first_line"""));
        faults.refuseAll(stage.sql("""
                select s.line, s.setl_id, 'setl_id', 'SETL_ID_CONFLICT', '此结算编号已登记过，内容与本次不同'
                from {stage} s join settlement k on k.setl_id = s.setl_id where\s""" + FactColumns.differ("s", "k")));
        refuseReversals(faults);
    }

    private void refuseReversals(RowFaults faults) throws SQLException {
        faults.refuseAll(sql(faults, """
                select s.line, s.setl_id, 'init_setl_id', 'REVERSAL_UNKNOWN', '要冲正的结算不存在，或不属于此人、此险种，或本身就是冲正'
                from {stage} s where s.init_setl_id is not null\s""" + NEW + """
                and not exists (select 1 from settlement o where o.setl_id = s.init_setl_id and\s""" + SAME_PERSON + ") "
                + "and not exists (select 1 from {stage} o where " + GOOD_ORIGINAL + ")"));
        for (String originals : new String[] {"settlement o on o.setl_id = s.init_setl_id", "{stage} o on " + GOOD_ORIGINAL}) {
            refuseDifferent(faults, originals);
        }
        faults.refuseAll(sql(faults, """
                select s.line, s.setl_id, 'init_setl_id', 'REVERSED_TWICE', '要冲正的结算已被冲正，不能再次冲正'
                from {stage} s where s.init_setl_id is not null\s""" + NEW + NOT_FAULTY + """
                and (exists (select 1 from settlement k where k.init_setl_id = s.init_setl_id)
                  or exists (select 1 from {stage} k where k.init_setl_id = s.init_setl_id and k.line < s.line
                    and not exists (select 1 from {faults} b where b.line = k.line)))"""));
    }

    private void refuseDifferent(RowFaults faults, String originals) throws SQLException {
        String pairs = "from {stage} s join " + originals + " where s.init_setl_id is not null " + NEW + NOT_FAULTY;
        faults.refuseAll(sql(faults, "select s.line, s.setl_id, 'setl_time', 'DATE_ORDER', '冲正时间早于原结算时间' " + pairs
                + "and s.setl_time < o.setl_time"));
        faults.refuseAll(sql(faults, "select s.line, s.setl_id, 'init_setl_id', 'REVERSAL_DIFFERS', "
                + "'冲正的各项金额须为原结算的负数，请整笔冲正后重新结算' " + pairs + "and (s.medfee_sumamt <> -o.medfee_sumamt "
                + "or s.fulamt_ownpay_amt <> -o.fulamt_ownpay_amt or s.overlmt_selfpay <> -o.overlmt_selfpay "
                + "or s.preselfpay_amt <> -o.preselfpay_amt or s.inscp_scp_amt <> -o.inscp_scp_amt "
                + "or coalesce(s.hosp_part_amt, 0) <> -coalesce(o.hosp_part_amt, 0) or coalesce(s.acct_pay, 0) <> -coalesce(o.acct_pay, 0) "
                + "or coalesce(s.acct_mulaid_pay, 0) <> -coalesce(o.acct_mulaid_pay, 0))"));
    }

    /** Takes out what is known already. @return how many */
    public long removeKnown() throws SQLException {
        return Sql.execute(connection, stage.sql("delete from {stage} where exists "
                + "(select 1 from settlement k where k.setl_id = {stage}.setl_id)"));
    }

    public Money total() throws SQLException {
        return Sql.get(connection, row -> Money.of(row.getBigDecimal(1)), stage.sql("select coalesce(sum(medfee_sumamt), 0) from {stage}"));
    }

    /** A reversal counts to the year of what it takes back. @return how many settlements were added */
    public long store(Run run) throws SQLException {
        Sql.execute(connection, stage.sql("update {stage} set setl_year = coalesce("
                + "(select o.setl_year from settlement o where o.setl_id = {stage}.init_setl_id), "
                + "(select o.setl_year from {stage} o where o.setl_id = {stage}.init_setl_id), setl_year) where init_setl_id is not null"));
        return new Facts(connection).addAll(stage, run);
    }

    private String sql(RowFaults faults, String text) {
        return stage.sql(text).replace("{faults}", faults.table());
    }
}
