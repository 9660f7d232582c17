package yibao.simulators;

import java.util.List;

/** The messages of the contract that partners send, with the agency whose folder they go to. */
public enum Message {
    INSURED_ROSTER("insured-roster", "registration", "REG320681", null,
            "psn_cert_type,certno,psn_name,gend,brdy,insutype,year,insu_admdvs,town_code,psn_type,psn_insu_stas,household_no,death_date"),
    HARDSHIP_LIST("hardship-list", "civil-affairs", "CIVIL320681", null,
            "psn_cert_type,certno,psn_name,psn_idet_type,begntime,endtime,insu_admdvs,household_no"),
    PREMIUM_RECEIPTS("premium-receipts", "tax", "TAX320681", "psn_clct_amt",
            "elec_taxrpt_no,psn_cert_type,certno,psn_name,insutype,year,clct_type,psn_clct_amt,clct_time,taxdept_code,init_taxrpt_no"),
    TREASURY_ARRIVALS("treasury-arrivals", "treasury", "TREASURY320681", "arvl_amt",
            "arvl_bchno,arvl_date,taxdept_code,insutype,clct_cnt,arvl_amt"),
    POVERTY_FEEDBACK("poverty-feedback", "civil-affairs", "CIVIL320681", null, "alert_id,outcome,checked_on,measure,remark"),
    SETTLEMENTS("settlements", "health", "HEALTH320681", "medfee_sumamt",
            "setl_id,mdtrt_id,psn_cert_type,certno,psn_name,insutype,med_type,setl_time,fixmedins_code,fixmedins_name,hosp_lv,"
                    + "mdtrtarea_admvs,insuplc_admdvs,refl_flag,medfee_sumamt,fulamt_ownpay_amt,overlmt_selfpay,preselfpay_amt,inscp_scp_amt,"
                    + "init_setl_id,act_pay_dedc,hifp_pay,hifmi_pay,hifob_pay,maf_pay,oth_pay,fund_pay_sumamt,psn_part_amt,acct_pay,"
                    + "psn_cash_pay,acct_mulaid_pay,hosp_part_amt"),
    INPATIENT_STAYS("inpatient-stays", "health", "HEALTH320681", null,
            "mdtrt_id,psn_cert_type,certno,psn_name,fixmedins_code,fixmedins_name,hosp_lv,mdtrtarea_admvs,adm_time,dscg_time,dscg_way,"
                    + "med_type,dise_codg,dise_name"),
    DEATHS("deaths", "health", "HEALTH320681", null, "psn_cert_type,certno,psn_name,death_date,fixmedins_code"),
    INCOME_CHECK_RESULTS("income-check-results", "civil-affairs", "CIVIL320681", "income_amt",
            "request_id,check_date,income_amt,savings_amt,vehicles,houses,checked_by,note"),
    POVERTY_APPLICATIONS("poverty-applications", "civil-affairs", "CIVIL320681", "pay_amt",
            "source_no,poverty_class,insu_admdvs,town_code,household_no,relation,patient,psn_cert_type,certno,psn_name,applied_on,consent_date,meeting_date,minutes_no,"
            + "notice_from,notice_to,decided_on,valid_to,pay_date,pay_amt,bank_name,account_name,account_no"),
    POVERTY_PAYMENT_RESULTS("poverty-payment-results", "finance", "FINANCE320681", "pay_amt",
            "payment_id,result,pay_date,pay_amt,reason");

    private final String word;
    private final String agency;
    private final String sender;
    private final String moneyColumn;
    private final List<String> columns;

    Message(String word, String agency, String sender, String moneyColumn, String columns) {
        this.word = word;
        this.agency = agency;
        this.sender = sender;
        this.moneyColumn = moneyColumn;
        this.columns = List.of(columns.split(","));
    }

    public String word() {
        return word;
    }

    public String contract() {
        return word + "/1";
    }

    public String agency() {
        return agency;
    }

    /** The demo partner that sends it. */
    public String sender() {
        return sender;
    }

    public List<String> columns() {
        return columns;
    }

    /** Null where the message carries no money. */
    public String moneyColumn() {
        return moneyColumn;
    }

    int column(String name) {
        return columns.indexOf(name);
    }

    public static Message of(String word) {
        for (Message message : values()) {
            if (message.word.equals(word)) {
                return message;
            }
        }
        throw new IllegalArgumentException("no such message: " + word);
    }

    /** What a row adds to the manifest's amount, in fen: refunds count as negative. */
    long amountOf(String[] row) {
        if (moneyColumn == null) {
            return 0;
        }
        String yuan = row[column(moneyColumn)];
        long fen = yuan.isEmpty() ? 0 : Text.fen(yuan);
        return this == PREMIUM_RECEIPTS && row[column("clct_type")].equals("REFUND") ? -fen : fen;
    }
}
