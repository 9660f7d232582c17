package yibao.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import yibao.poverty.PovertyState;
import yibao.simulators.AnsweringPartners;
import yibao.simulators.Batch;
import yibao.simulators.BatchFile;
import yibao.simulators.Message;

/** Civil affairs and the bank as programs that share no code with the platform: question out, answer in, by file. */
class AnsweringPartnersTest extends BureauTest {
    private static final LocalDate TODAY = LocalDate.of(2022, 2, 1);
    private static final Citizen PATIENT = Citizen.of(1);

    @Test
    void bringAHouseholdFromItsAlertToItsMoney() throws Exception {
        var partners = new AnsweringPartners(exchange());
        BatchFile.of(Message.SETTLEMENTS, 1, TODAY).handIn(exchange(), row -> row.accept(Stay.of(PATIENT, "S1", "2022-01-10", "60000.00").row()));
        bureau.settle();
        var desk = new PovertyDesk(bureau);
        var id = desk.draft(PovertyDesk.household(1, TODAY, PATIENT, Citizen.of(2)));
        desk.submit(id);
        afterTenMinutes();

        assertThat(accepted(partners.answer())).containsExactly("poverty-feedback/1", "income-check-results/1");
        assertThat(bureau.rows("select distinct state from poverty_alert")).containsAnyOf("VERIFIED_HARDSHIP", "NO_HARDSHIP");
        assertThat(desk.state(id)).isEqualTo(PovertyState.COST_CHECK);
        assertThat(partners.answer()).as("nothing is answered twice").isEmpty();

        assertThat(desk.cost(id)).isTrue();
        desk.meet(id, true);
        desk.publish(id);
        bureau.work();
        clock.pass(Duration.ofDays(8));
        bureau.work();
        desk.decide(id, true);
        desk.pay();
        afterTenMinutes();
        assertThat(accepted(new AnsweringPartners(exchange()).answer())).as("a program that was started again")
                .containsExactly("poverty-feedback/1", "income-check-results/1", "poverty-payment-results/1");
        assertThat(desk.state(id)).isEqualTo(PovertyState.PAID);
    }

    private void afterTenMinutes() throws Exception {
        clock.pass(Duration.ofMinutes(11));
        bureau.work();
        bureau.settle();
    }

    private List<String> accepted(List<Batch> answers) throws Exception {
        bureau.settle();
        for (var answer : answers) {
            assertThat(outcome(answer)).as(answer.receiptName()).isEqualTo("ACCEPTED");
        }
        return answers.stream().map(answer -> answer.manifest().contract()).toList();
    }
}
