package yibao.premium.control;

import java.sql.Connection;
import java.sql.SQLException;
import yibao.kernel.Money;
import yibao.kernel.db.Sql;
import yibao.kernel.db.Staging;
import yibao.kernel.intake.RowFaults;

/**
 * What a refund may refer to (contract, section 2): a payment of the same person, insutype and year that is known by
 * the end of the batch, and no more than was paid on it. So what a person has paid is never negative.
 */
public final class RefundRules {

    private static final String SAME_PERSON = """
            p.certno = s.certno and p.psn_cert_type = s.psn_cert_type and p.insutype = s.insutype
            and p.coverage_year = s.coverage_year
            """;
    private static final String NEW_REFUND = """
            s.clct_type = 'REFUND'
            and not exists (select 1 from receipt k where k.elec_taxrpt_no = s.elec_taxrpt_no)
            and not exists (select 1 from {faults} f where f.line = s.line)
            """;

    private final Connection connection;
    private final Staging stage;
    private final RowFaults faults;

    public RefundRules(Connection connection, Staging stage, RowFaults faults) {
        this.connection = connection;
        this.stage = stage;
        this.faults = faults;
    }

    public void refuse() throws SQLException {
        faults.refuseAll(sql("""
                select s.line, s.elec_taxrpt_no, 'init_taxrpt_no', 'RECEIPT_UNKNOWN',
                  '原电子税票号不存在，或不属于此人、此险种、此年度'
                from {stage} s where
                """ + NEW_REFUND + """
                and not exists (select 1 from receipt p where p.elec_taxrpt_no = s.init_taxrpt_no
                  and p.clct_type = 'PAY' and
                """ + SAME_PERSON + """
                ) and not exists (select 1 from {stage} p where p.elec_taxrpt_no = s.init_taxrpt_no
                  and p.clct_type = 'PAY' and
                """ + SAME_PERSON + "and not exists (select 1 from {faults} b where b.line = p.line))"));
        Sql.list(connection, row -> new Exceeded(row.getString(1), Money.of(row.getBigDecimal(2))), sql("""
                select t.init_taxrpt_no, t.left_over from (
                  select g.init_taxrpt_no, g.total, coalesce(max(r.psn_clct_amt), max(p.psn_clct_amt))
                    - coalesce((select sum(x.psn_clct_amt) from receipt x
                        where x.certno = g.certno and x.init_taxrpt_no = g.init_taxrpt_no
                          and x.clct_type = 'REFUND'), 0) as left_over
                  from (select s.init_taxrpt_no, s.certno, sum(s.psn_clct_amt) as total from {stage} s where
                """ + NEW_REFUND + """
                  group by s.init_taxrpt_no, s.certno) g
                  left join receipt r on r.elec_taxrpt_no = g.init_taxrpt_no
                  left join {stage} p on p.elec_taxrpt_no = g.init_taxrpt_no and p.clct_type = 'PAY'
                    and not exists (select 1 from {faults} b where b.line = p.line)
                  group by g.init_taxrpt_no, g.certno, g.total) t
                where t.total > t.left_over""")).forEach(this::refuseWhatExceeds);
    }

    /** A receipt of which the batch would take back more than is left. */
    private record Exceeded(String initTaxrptNo, Money leftOver) {
    }

    /** In the order of the file each refund that still fits is kept. */
    private void refuseWhatExceeds(Exceeded exceeded) {
        long[] left = {exceeded.leftOver().fen()};
        try {
            for (Refund refund : Sql.list(connection,
                    row -> new Refund(row.getInt(1), row.getString(2), Money.of(row.getBigDecimal(3))),
                    sql("select s.line, s.elec_taxrpt_no, s.psn_clct_amt from {stage} s where s.init_taxrpt_no = ? and "
                            + NEW_REFUND + " order by s.line"), exceeded.initTaxrptNo())) {
                if (refund.amount().fen() > left[0]) {
                    faults.refuse(refund.line(), refund.elecTaxrptNo(), "psn_clct_amt", "REFUND_EXCEEDS",
                            "退费合计超过原缴费金额，尚可退 " + new Money(left[0]) + " 元");
                } else {
                    left[0] -= refund.amount().fen();
                }
            }
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private record Refund(int line, String elecTaxrptNo, Money amount) {
    }

    private String sql(String text) {
        return stage.sql(text).replace("{faults}", faults.table());
    }
}
