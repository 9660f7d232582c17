package yibao.settlement.entity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import yibao.enrolment.PersonRef;
import yibao.kernel.Money;
import yibao.settlement.BillAmounts;
import yibao.settlement.Claimed;
import yibao.settlement.Hospital;
import yibao.settlement.SettlementLine;

/** The columns of a received settlement in one order, for the table, its staging, and back. */
public final class FactColumns {
    static final List<String> NAMES = List.of("setl_id", "mdtrt_id", "psn_cert_type", "certno", "psn_name", "insutype", "med_type",
            "setl_time", "setl_year", "fixmedins_code", "fixmedins_name", "hosp_lv", "mdtrtarea_admvs", "insuplc_admdvs", "refl_flag",
            "medfee_sumamt", "fulamt_ownpay_amt", "overlmt_selfpay", "preselfpay_amt", "inscp_scp_amt", "init_setl_id", "act_pay_dedc",
            "hifp_pay", "hifmi_pay", "hifob_pay", "maf_pay", "oth_pay", "fund_pay_sumamt", "psn_part_amt", "acct_pay", "psn_cash_pay",
            "acct_mulaid_pay", "hosp_part_amt");
    public static final int COUNT = NAMES.size();
    static final String LIST = String.join(", ", NAMES);
    private static final List<String> MAY_BE_NULL = NAMES.stream().filter(name -> name.equals("mdtrt_id") || name.equals("fixmedins_name")
            || NAMES.indexOf(name) >= NAMES.indexOf("init_setl_id")).toList();
    /** The DDL of a staging. */
    static final String DDL = """
            setl_id varchar(60), mdtrt_id varchar(60), psn_cert_type varchar(6), certno varchar(50), psn_name varchar(200),
            insutype varchar(6), med_type varchar(6), setl_time timestamp(0), setl_year integer, fixmedins_code varchar(30),
            fixmedins_name varchar(200), hosp_lv varchar(3), mdtrtarea_admvs varchar(6), insuplc_admdvs varchar(6),
            refl_flag varchar(3), medfee_sumamt numeric(16,2), fulamt_ownpay_amt numeric(16,2), overlmt_selfpay numeric(16,2),
            preselfpay_amt numeric(16,2), inscp_scp_amt numeric(16,2), init_setl_id varchar(60), act_pay_dedc numeric(16,2),
            hifp_pay numeric(16,2), hifmi_pay numeric(16,2), hifob_pay numeric(16,2), maf_pay numeric(16,2), oth_pay numeric(16,2),
            fund_pay_sumamt numeric(16,2), psn_part_amt numeric(16,2), acct_pay numeric(16,2), psn_cash_pay numeric(16,2),
            acct_mulaid_pay numeric(16,2), hosp_part_amt numeric(16,2)""";

    private FactColumns() {}

    /** The columns of one table of a statement. */
    public static String of(String alias) {
        return NAMES.stream().map(name -> alias + "." + name).collect(Collectors.joining(", "));
    }

    /** True where a row of one table says something else than that of another under the same number. */
    static String differ(String one, String other) {
        return NAMES.stream().filter(name -> !name.equals("setl_id") && !name.equals("setl_year"))
                .map(name -> one + "." + name + (MAY_BE_NULL.contains(name) ? " is distinct from " : " <> ") + other + "." + name)
                .collect(Collectors.joining(" or ", "(", ")"));
    }

    /** @param year the year to which it belongs: its own, or that of the settlement it takes back */
    static Object[] valuesOf(SettlementLine line, int year) {
        var amounts = line.amounts();
        var claimed = line.claimed();
        return new Object[] {line.setlId(), line.mdtrtId(), line.who().psnCertType(), line.who().certno(), line.psnName(), line.insutype(),
            line.medType(), line.setlTime(), year, line.hospital().code(), line.hospital().name(), line.hospital().level(),
            line.mdtrtareaAdmvs(), line.insuplcAdmdvs(), line.referred() ? "1" : "0", amounts.medfee(), amounts.fulamt(), amounts.overlmt(),
            amounts.preself(), amounts.inscp(), line.initSetlId(), claimed.deductible(), claimed.basic(), claimed.residentMajor(),
            claimed.employeeMajor(), claimed.assistance(), claimed.other(), claimed.fundSum(), claimed.person(), claimed.account(),
            claimed.cash(), claimed.mutualAid(), claimed.hospital()};
    }

    /** With a number in front. */
    static Object[] behind(Object first, Object[] values) {
        var all = new Object[values.length + 1];
        all[0] = first;
        System.arraycopy(values, 0, all, 1, values.length);
        return all;
    }

    static Object[] before(Object[] values, Object... last) {
        var all = Arrays.copyOf(values, values.length + last.length);
        System.arraycopy(last, 0, all, values.length, last.length);
        return all;
    }

    /** @param at where the first column stands, from 1 */
    public static SettlementLine read(ResultSet row, int at) throws SQLException {
        var claimed = new Claimed(money(row, at + 21), money(row, at + 22), money(row, at + 23), money(row, at + 24), money(row, at + 25),
                money(row, at + 26), money(row, at + 27), money(row, at + 28), money(row, at + 29), money(row, at + 31), money(row, at + 30),
                money(row, at + 32));
        return new SettlementLine(row.getString(at), row.getString(at + 1), new PersonRef(row.getString(at + 2), row.getString(at + 3)),
                row.getString(at + 4), row.getString(at + 5), row.getString(at + 6), row.getObject(at + 7, LocalDateTime.class),
                new Hospital(row.getString(at + 9), row.getString(at + 10), row.getString(at + 11)), row.getString(at + 12),
                row.getString(at + 13), "1".equals(row.getString(at + 14)),
                new BillAmounts(money(row, at + 15), money(row, at + 16), money(row, at + 17), money(row, at + 18), money(row, at + 19),
                        claimed.hospital(), claimed.account(), claimed.mutualAid()),
                row.getString(at + 20), claimed);
    }

    static int year(ResultSet row, int at) throws SQLException {
        return row.getInt(at + 8);
    }

    private static Money money(ResultSet row, int column) throws SQLException {
        var yuan = row.getBigDecimal(column);
        return yuan == null ? null : Money.of(yuan);
    }
}
