package yibao.desktests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import yibao.portal.Page;

@DisplayName("An operator's day at the exchange")
class OperatorsDayIT extends DeskTest {
    private long next;

    @BeforeEach
    void where_civil_affairs_has_come_to() throws Exception {
        next = HardshipBatch.nextSequence(office.base());
    }

    @Test
    void a_batch_before_its_turn_is_held_and_goes_on_when_two_persons_release_it() throws Exception {
        var early = HardshipBatch.of(next + 1, 0, 5);
        var id = early.handIn(office.base(), early.csv(), ".csv");

        var operator = office.signIn("operator");
        operator.choose(Page.PARTNERS).sees("1 批因缺号暂挂，补报缺号后自动处理，也可由两人放行");
        operator.open(Page.BATCHES, "?outcome=HELD").sees("收到时间");
        operator.open(Page.BATCH, "?id=" + id).sees("前面缺号，补报后自动处理");
        operator.write("理由", "民政局来电：该号作废").press("提出放行").sees("已提出放行");

        HardshipBatch.confirm(office.base(), "operator2", id);
        operator.open(Page.BATCH, "?id=" + id).sees("全部接收").picture("released-batch");
    }

    @Test
    void a_refused_batch_turns_the_light_red_until_the_corrected_one_has_come() throws Exception {
        var wrong = HardshipBatch.of(next, 20, 5).declaring(6);
        var id = wrong.handIn(office.base(), wrong.csv(), ".csv");

        var operator = office.signIn("operator");
        operator.choose(Page.PARTNERS).sees("hardship-list/1 最近一批（第 " + next + " 号）被退回，等待重新报送");
        assertThat(operator.window().locator(".light.bad").first()).isVisible();
        operator.open(Page.BATCH, "?id=" + id).sees("退回").sees("\"ROW_COUNT_MISMATCH\"");
        var file = operator.window().waitForDownload(() -> operator.press("下载回执"));
        org.assertj.core.api.Assertions.assertThat(file.suggestedFilename()).isEqualTo(wrong.base() + ".receipt.json");

        var right = HardshipBatch.of(next, 20, 5);
        right.handIn(office.base(), right.csv(), ".csv");
        operator.open(Page.PARTNERS).doesNotSee("被退回，等待重新报送");
    }

    @Test
    void faulty_rows_are_named_one_by_one_and_nobodys_number_is_shown() throws Exception {
        var batch = HardshipBatch.of(next, 40, 39).with("320681193101019991");
        var id = batch.handIn(office.base(), batch.csv(), ".csv");

        var operator = office.signIn("operator");
        operator.open(Page.BATCH, "?id=" + id).sees("部分接收").sees("CERTNO_CHECK_DIGIT").sees("320681********9991");
        operator.doesNotSee("320681193101019991");
        operator.window().getByText("全部行（脱敏）").click();
        operator.sees("household_no").sees("第 1 / ");
        operator.window().locator("[id='batch:rows'] .ui-paginator-last").click();
        operator.sees("误**").doesNotSee("320681193101019991").picture("rows-of-batch");
    }

    @Test
    void an_excel_workbook_is_taken_and_the_number_that_excel_wrecked_is_sent_back() throws Exception {
        var batch = HardshipBatch.of(next, 100, 39);
        var id = batch.handIn(office.base(), batch.xlsx(), ".xlsx");

        var operator = office.signIn("operator");
        operator.choose(Page.BATCHES).sees("收到时间");
        operator.open(Page.BATCH, "?id=" + id).sees(batch.base() + ".xlsx").sees("CERTNO_DAMAGED").sees("证件号码被电子表格改成了数字");
        assertThat(operator.window().locator("[id='batch:refusals'] tbody td").first()).hasText("41");
    }

    @Test
    void other_data_under_a_used_number_raises_an_alarm_that_somebody_sees_to() throws Exception {
        var first = HardshipBatch.of(next, 150, 3);
        first.handIn(office.base(), first.csv(), ".csv");
        var other = HardshipBatch.of(next, 160, 3);
        other.handIn(office.base(), other.csv(), ".csv");

        var operator = office.signIn("operator");
        operator.choose(Page.PARTNERS).sees("同一序号报来了不同的数据，未采用，请与报送单位核实");
        operator.press("处理").press("确认告警").sees("请写明这条告警是如何处理的");
        operator.write("处理说明", "与民政局核实，以第一次报送为准").press("确认告警").sees("已确认，并记下了处理说明");
        operator.press("已处理告警").sees("operator 与民政局核实，以第一次报送为准");
        office.signIn("auditor").choose(Page.PARTNERS).press("已处理告警").sees("operator 与民政局核实，以第一次报送为准");
        var after = HardshipBatch.of(next + 1, 170, 3);
        after.handIn(office.base(), after.csv(), ".csv");
    }

    @Test
    void an_agreement_is_tried_with_a_sample_of_which_nothing_stays() throws Exception {
        var sample = HardshipBatch.of(next, 200, 39).with("320681193101019991");
        var operator = office.signIn("operator");
        operator.choose(Page.AGREEMENTS).sees("缺号时暂挂后面的批次，补报后自动处理");
        operator.window().locator("[id='trial:sender']").selectOption("CIVIL320681");
        operator.window().locator("input[type=file] >> nth=0").setInputFiles(new FilePayload(sample.base() + ".manifest.json", "application/json",
                sample.manifest(sample.csv(), ".csv")));
        operator.window().locator("input[type=file] >> nth=1").setInputFiles(new FilePayload(sample.base() + ".csv", "text/csv", sample.csv()));
        operator.press("检验").sees("检验完毕，未采用任何数据").sees("CERTNO_CHECK_DIGIT").picture("trial");
        org.assertj.core.api.Assertions.assertThat(HardshipBatch.nextSequence(office.base())).isEqualTo(next);
    }
}
