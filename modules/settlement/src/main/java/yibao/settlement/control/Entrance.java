package yibao.settlement.control;

import java.sql.SQLException;
import java.time.LocalDate;
import yibao.kernel.access.Caller;
import yibao.settlement.SettlementLine;
import yibao.settlement.SettlementRefused;
import yibao.settlement.entity.Fact;
import yibao.settlement.entity.Facts;

/** What a single settlement must pass before it is taken: the same as a row of a batch, one by one. */
public final class Entrance {
    private final Facts facts;

    public Entrance(Facts facts) {
        this.facts = facts;
    }

    /** @throws SettlementRefused with every fault of the bill in its sentence, the first one's code and place */
    public static void check(SettlementLine line, LocalDate today, Caller caller) {
        if (!caller.scope().covers(line.insuplcAdmdvs(), null)) {
            throw SettlementRefused.row("OUT_OF_SCOPE", "参保地不在您的辖区内，请由当地医保部门办理", "insuplc_admdvs");
        }
        var faults = LineChecks.faults(line, today);
        if (!faults.isEmpty()) {
            var first = faults.get(0);
            throw SettlementRefused.row(first.code().name(),
                    String.join("；", faults.stream().map(fault -> fault.message()).toList()), first.place());
        }
    }

    /** @throws SettlementRefused SETL_ID_CONFLICT */
    public static void refuseOther(Fact known, SettlementLine line) {
        if (!known.line().equals(line)) {
            throw new SettlementRefused("SETL_ID_CONFLICT", 409, "此结算编号已登记过，内容与本次不同", "setl_id");
        }
    }

    /** The year to which it counts. @throws SettlementRefused REVERSAL_UNKNOWN, DATE_ORDER, REVERSAL_DIFFERS, REVERSED_TWICE */
    public int yearOf(SettlementLine line) throws SQLException {
        if (!line.isReversal()) {
            return line.setlTime().getYear();
        }
        var original = facts.find(line.initSetlId()).filter(fact -> fact.line().who().equals(line.who())
                && fact.line().insutype().equals(line.insutype()) && !fact.line().isReversal())
                .orElseThrow(() -> SettlementRefused.row("REVERSAL_UNKNOWN", "要冲正的结算不存在，或不属于此人、此险种，或本身就是冲正", "init_setl_id"));
        if (line.setlTime().isBefore(original.line().setlTime())) {
            throw SettlementRefused.row("DATE_ORDER", "冲正时间早于原结算时间", "setl_time");
        }
        BillChecks.reversalFaults(original.line().amounts(), line.amounts()).forEach(fault -> {
            throw SettlementRefused.row(fault.code().name(), fault.message(), fault.place());
        });
        if (facts.findReversal(line.initSetlId()).isPresent()) {
            throw SettlementRefused.row("REVERSED_TWICE", "要冲正的结算已被冲正，不能再次冲正", "init_setl_id");
        }
        return original.year();
    }
}
