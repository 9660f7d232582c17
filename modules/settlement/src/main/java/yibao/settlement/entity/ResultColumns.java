package yibao.settlement.entity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import yibao.kernel.Money;
import yibao.settlement.Accumulators;
import yibao.settlement.KeptResult;
import yibao.settlement.Settled;

/** The columns of a result in one order, for the table and back. */
public final class ResultColumns {
    static final List<String> NAMES = List.of("run_no", "known_from", "state", "psn_idet_type", "dedc_amt", "basic_amt", "major_amt",
            "assist_amt", "tilt_amt", "person_amt", "cash_amt", "burden_amt", "outside_amt", "used_stays", "used_pool_dedc",
            "used_pool_scope", "used_pool_paid", "used_clinic_dedc", "used_clinic_scope", "used_clinic_paid", "used_self_pay", "used_major",
            "used_assist_dedc", "used_assist", "used_burden", "used_tilt", "differs", "sentence");

    private ResultColumns() {}

    /** The columns of one table of a statement. */
    public static String of(String alias) {
        return NAMES.stream().map(name -> alias + "." + name).collect(Collectors.joining(", "));
    }

    static Object[] valuesOf(String setlId, KeptResult kept, Run run) {
        var used = kept.used();
        return new Object[] {setlId, yibao.kernel.Known.FOREVER, run.number(), run.knownAt(), kept.state().name(), kept.psnIdetType(),
            kept.deductible(), kept.basic(), kept.major(), kept.assistance(), kept.tilt(), kept.person(), kept.cash(), kept.burden(),
            kept.outside(), used.stays(), used.pool().deductible(), used.pool().scope(), used.pool().paid(),
            used.outpatient().deductible(), used.outpatient().scope(), used.outpatient().paid(), used.selfPay(), used.majorPaid(),
            used.assistanceDeductible(), used.assistancePaid(), used.burden(), used.tiltPaid(), kept.differs(), kept.sentence()};
    }

    /** Null where the row has no result. @param at where the first column stands, from 1 */
    public static KeptResult read(ResultSet row, int at) throws SQLException {
        long run = row.getLong(at);
        if (row.wasNull()) {
            return null;
        }
        var used = new Accumulators(row.getInt(at + 13), pot(row, at + 14), pot(row, at + 17), money(row, at + 20), money(row, at + 21),
                money(row, at + 22), money(row, at + 23), money(row, at + 24), money(row, at + 25));
        return new KeptResult(run, Settled.State.valueOf(row.getString(at + 2)), row.getString(at + 3), money(row, at + 4),
                money(row, at + 5), money(row, at + 6), money(row, at + 7), money(row, at + 8), money(row, at + 9), money(row, at + 10),
                money(row, at + 11), money(row, at + 12), used, row.getBoolean(at + 26), row.getString(at + 27));
    }

    private static Accumulators.Pot pot(ResultSet row, int at) throws SQLException {
        return new Accumulators.Pot(money(row, at), money(row, at + 1), money(row, at + 2));
    }

    private static Money money(ResultSet row, int column) throws SQLException {
        return Money.of(row.getBigDecimal(column));
    }
}
