package yibao.desktests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import yibao.portal.Page;

@DisplayName("A household poor by illness")
class PovertyIT extends DeskTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
    private static final String PATIENT = "320681197501019015";
    private static final String OTHER = "320681197501019023";

    @Test
    void goes_from_the_towns_desk_to_the_public_board_by_everybodys_hand() throws Exception {
        var clerk = office.signIn("clerk").choose(Page.POVERTY_INTAKE);
        clerk.press("提交").sees("还缺：");
        clerk.write("姓名 1", "钱大爷").write("证件号码 1", PATIENT).write("与申请人关系 1", "本人");
        clerk.window().getByTitle("患者 1").check();
        clerk.write("开户银行", "启东农商行").write("户名", "钱大爷").write("账号", "6230660035000000017");
        clerk.write("授权日期", TODAY).write("授权人", "钱大爷").write("经办人", "李经办").write("每行一件，备注写在冒号后", "身份证复印件\n出院小结：3 份");
        clerk.press("提交").isAt(Page.POVERTY_CASE).sees("经济状况核对").sees("钱大爷").picture("poverty-case-clerk");
        String number = clerk.window().locator("h2 .mono").first().innerText();

        HospitalBill.of(PATIENT, "钱大爷").on(LocalDate.parse(TODAY).minusDays(1)).settle("DESK-1", office.base());
        var civil = office.signIn("civil").sees("户等经济状况核对").choose(Page.POVERTY_WORK);
        civil.follow(number).isAt(Page.POVERTY_CASE);
        civil.write("家庭年收入（元）", "20000").write("存款（元）", "1000").write("核对日期", TODAY).write("核对人", "启东市核对中心");
        civil.press("登记").sees("已登记核对结果");

        var reviewer = office.signIn("assistance").choose(Page.POVERTY_WORK);
        reviewer.follow(number).press("核对费用").sees("已核对费用").sees("支出占收入").sees("达到。");
        reviewer.write("会商日期", TODAY).write("纪要编号", "启救会〔2026〕3号").write("参会人员", "医保局、民政局、镇政府").write("会商意见", "情况属实，同意救助");
        reviewer.press("登记").sees("已登记会商意见").settle();
        reviewer.press("发布公示").sees("已发布公示").picture("poverty-case-on-notice");

        var stranger = office.stranger().open(Page.NOTICE).sees(number).sees("钱**").sees("公示中");
        stranger.doesNotSee("钱大爷").doesNotSee(PATIENT.substring(14));

        clerk.open(Page.POVERTY_WORK, "?state=ON_NOTICE").follow(number);
        clerk.write("异议内容", "反映其有出租房两套").press("登记异议").sees("已登记异议");
        var second = office.signIn("assistance2").open(Page.POVERTY_WORK, "?state=ON_NOTICE");
        second.follow(number).write("核查处理情况", "房屋为其弟所有").press("异议不成立").sees("异议不成立，公示继续").sees("房屋为其弟所有");

        var auditor = office.signIn("auditor").choose(Page.POVERTY_WORK);
        auditor.follow(number).press("重算").sees("与留存的逐字一致");
        assertThat(auditor.window().locator(".panel.act")).hasCount(0);
    }

    @Test
    void is_refused_by_two_persons_where_the_meeting_was_against_it() throws Exception {
        var id = JSON.readTree(rest("clerk", "POST", "/api/v1/poverty/applications", form(OTHER, "孙小满"))).path("applicationId").asText();
        rest("clerk", "POST", "/api/v1/poverty/applications/" + id + "/submission", "");
        rest("civil", "POST", "/api/v1/poverty/applications/" + id + "/income", "{\"income\":\"90000.00\",\"savings\":\"0.00\",\"vehicles\":1,\"houses\":1,\"on\":\"" + TODAY
                + "\",\"madeBy\":\"核对中心\"}");
        var reviewer = office.signIn("assistance").open(Page.POVERTY_CASE, "?id=" + id).press("核对费用").sees("不符合");
        reviewer.write("会商日期", TODAY).write("纪要编号", "启救会〔2026〕4号").write("参会人员", "医保局、民政局").write("会商意见", "有车辆，不符合");
        reviewer.field("意见").selectOption("false");
        reviewer.press("登记").sees("已登记会商意见").settle();
        reviewer.press("予以认定").sees("费用核对不符合，不能认定").settle();
        reviewer.write("理由", "家庭有车辆，费用未达到界线").press("不予认定").sees("已提交复核");
        var second = office.signIn("assistance2").choose(Page.PROPOSALS).sees("不予认定 因病支出型");
        second.press("确认办理").sees("确认办理？");
        second.window().locator("[id='decide:confirm']").click();
        second.settle().open(Page.POVERTY_CASE, "?id=" + id).sees("不予认定").sees("assistance+assistance2");
    }

    @Test
    void was_paid_in_the_old_register_and_finance_finds_each_payment() {
        var finance = office.signIn("finance").choose(Page.POVERTY_PAYMENTS).sees("发放文件");
        finance.window().locator("a[id$=':open']").first().click();
        finance.sees("启东农商行").sees("到账").picture("poverty-payments-lines");
        finance.window().locator("[id='pay:payments'] a.mono").first().click();
        finance.isAt(Page.POVERTY_CASE).sees("已办结").picture("poverty-case-closed");
    }

    private static String form(String certNo, String name) {
        return """
                {"povertyClass": 1, "insuAdmdvs": "320681", "townCode": "320681101", "members": [{"psnCertType": "01", "certNo": "%s", "name": "%s", "relation": "本人", "patient": true}],
                 "account": {"bankName": "启东农商行", "accountName": "%s", "accountNo": "6230660035000000025"}, "documents": [{"kind": "身份证复印件"}],
                 "consent": {"on": "%s", "givenBy": "%s", "takenBy": "李经办"}}""".formatted(certNo, name, name, TODAY, name);
    }

    private static String rest(String account, String verb, String path, String body) throws Exception {
        return Colleague.of(account, office.base()).call(verb, path, body);
    }
}
