package yibao.acceptance;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import yibao.simulators.Message;

/** One bill as a hospital writes it: in-patient in a secondary hospital of the county, all of it in the policy scope, unless said. */
final class Stay {

    private final Map<String, String> fields = new HashMap<>();

    private Stay() {
    }

    static Stay of(Citizen who, String setlId, String day, String scope) {
        Stay stay = new Stay();
        stay.with("setl_id", setlId).with("mdtrt_id", "V" + setlId).with("psn_cert_type", "01").with("certno", who.certno())
                .with("psn_name", who.name()).with("insutype", "390").with("med_type", "21").with("setl_time", day + "T10:00:00+08:00")
                .with("fixmedins_code", "H32068100001").with("fixmedins_name", "启东市人民医院").with("hosp_lv", "2")
                .with("mdtrtarea_admvs", "320681").with("insuplc_admdvs", "320681").with("refl_flag", "0").with("medfee_sumamt", scope)
                .with("fulamt_ownpay_amt", "0.00").with("overlmt_selfpay", "0.00").with("preselfpay_amt", "0.00").with("inscp_scp_amt", scope);
        return stay;
    }

    /** Takes a bill back as a whole. */
    Stay reversal(String setlId, String day) {
        Stay taken = new Stay();
        taken.fields.putAll(fields);
        for (String amount : new String[] {"medfee_sumamt", "fulamt_ownpay_amt", "overlmt_selfpay", "preselfpay_amt", "inscp_scp_amt"}) {
            taken.with(amount, new BigDecimal(fields.get(amount)).negate().toPlainString());
        }
        return taken.with("init_setl_id", fields.get("setl_id")).with("setl_id", setlId).with("setl_time", day + "T10:00:00+08:00");
    }

    Stay with(String field, String value) {
        fields.put(field, value);
        return this;
    }

    boolean isReversal() {
        return !fields.getOrDefault("init_setl_id", "").isEmpty();
    }

    String[] row() {
        return Message.SETTLEMENTS.columns().stream().map(column -> fields.getOrDefault(column, "")).toArray(String[]::new);
    }
}
