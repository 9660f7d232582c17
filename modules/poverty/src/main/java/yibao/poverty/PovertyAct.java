package yibao.poverty;

/** What somebody does with an application. */
public enum PovertyAct {
    SAVE("修改"), SUBMIT("提交"), WITHDRAW("撤回申请"), RETURN("退回补正"), AUDIT("镇街审核"), CHECK_INCOME("登记核对结果"),
    CHECK_COST("核对费用"), MEET("登记会商意见"), PUBLISH("发布公示"), OBJECT("登记异议"), DISMISS("异议不成立"), UPHOLD("异议成立"),
    END_NOTICE("公示期满"), GRANT("予以认定"), REFUSE("不予认定"), ORDER_PAYMENT("送银行发放"), PAY("发放成功"),
    BOUNCE("银行退回"), CORRECT_ACCOUNT("更正账户"), CLOSE("办结");

    private final String label;

    PovertyAct(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
