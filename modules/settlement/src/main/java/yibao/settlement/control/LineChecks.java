package yibao.settlement.control;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import yibao.settlement.BillFault;
import yibao.settlement.BillFault.Code;
import yibao.settlement.Care;
import yibao.settlement.HospitalLevel;
import yibao.settlement.Insurance;
import yibao.settlement.SettlementLine;

/** What is wrong with one settlement by itself: a day that has not come, kinds that are not settled here, and money that does not add up. */
public final class LineChecks {
    private LineChecks() {}

    /** Every fault; empty where it may be taken. */
    public static List<BillFault> faults(SettlementLine line, LocalDate today) {
        List<BillFault> faults = new ArrayList<>(BillChecks.faults(line.amounts(), line.claimed(), line.isReversal()));
        if (line.setlTime().toLocalDate().isAfter(today)) {
            faults.add(new BillFault(Code.DATE_IN_FUTURE, "setl_time", "结算时间 " + line.setlTime().toLocalDate() + " 晚于今天，请核对"));
        }
        if (Insurance.find(line.insutype()).isEmpty()) {
            faults.add(new BillFault(Code.INSUTYPE_UNKNOWN, "insutype", "险种 " + line.insutype() + " 不在一站式结算范围，只收 310 和 390"));
        }
        if (Care.findByMedType(line.medType()).isEmpty()) {
            faults.add(new BillFault(Code.MED_TYPE_UNKNOWN, "med_type", "医疗类别 " + line.medType() + " 不在一站式结算范围"));
        }
        if (HospitalLevel.find(line.hospital().level()).isEmpty()) {
            faults.add(new BillFault(Code.HOSP_LV_UNKNOWN, "hosp_lv", "没有医院等级 " + line.hospital().level() + " 的待遇"));
        }
        return faults;
    }
}
