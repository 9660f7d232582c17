package yibao.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import yibao.exchange.Alarm;
import yibao.exchange.BatchFilter;
import yibao.exchange.BatchView;
import yibao.exchange.Light;
import yibao.exchange.PartnerView;
import yibao.simulators.Batch;
import yibao.simulators.BatchFile;
import yibao.simulators.Message;
import yibao.simulators.PlainRows;

/** What operators see of the exchange and do about it, on both databases. */
class ExchangeConsoleTest extends ConsoleTest {

    private PartnerView tax() {
        return desk.partners.list().stream().filter(one -> one.sender().equals("TAX320681")).findFirst().orElseThrow();
    }

    private List<BatchView> ledger(String outcome) {
        return desk.ledger.list(new BatchFilter(Long.MAX_VALUE, "TAX320681", null, null, null, outcome, null, null, 50));
    }

    @Nested
    class A_light {
        @Test
        void isGreenWhereAllIsWell() throws Exception {
            assertThat(tax().light()).isEqualTo(Light.GREEN);
            assertThat(tax().words()).containsExactly("还没有报送过批次");
            handIn(1);
            assertThat(tax().light()).isEqualTo(Light.GREEN);
            assertThat(tax().messages().get(0).lastOutcome()).isEqualTo("ACCEPTED");
            assertThat(tax().lastReceipt()).isNotNull();
        }

        @Test
        void isYellowWhileABatchIsHeldAndGreenWhenTheMissingOneCame() throws Exception {
            handIn(2);
            assertThat(tax().light()).isEqualTo(Light.YELLOW);
            assertThat(tax().words()).containsExactly("1 批因缺号暂挂，补报缺号后自动处理，也可由两人放行");
            assertThat(tax().held()).isEqualTo(1);
            handIn(1);
            assertThat(tax().light()).isEqualTo(Light.GREEN);
        }

        @Test
        void isRedUntilARefusedBatchComesCorrected() throws Exception {
            good(1).oneFenOff(inbox());
            bureau.settle();
            assertThat(tax().light()).isEqualTo(Light.RED);
            assertThat(tax().words()).containsExactly("premium-receipts/1 最近一批（第 1 号）被退回，等待重新报送");
            handIn(1);
            assertThat(tax().light()).isEqualTo(Light.GREEN);
        }

        @Test
        void isRedForAConflictUntilItsAlarmIsAcknowledgedAndABatchWasAccepted() throws Exception {
            handIn(1);
            good(1).otherDigest(inbox());
            bureau.settle();
            assertThat(tax().light()).isEqualTo(Light.RED);
            assertThat(tax().alarms()).isEqualTo(1);
            Alarm alarm = desk.alarms.listOpen().get(0);
            assertThat(alarm.sender()).isEqualTo("TAX320681");
            acknowledge(alarm);
            handIn(2);
            assertThat(tax().light()).isEqualTo(Light.GREEN);
        }
    }

    @Nested
    class An_alarm {
        private Alarm conflict() throws IOException {
            handIn(1);
            good(1).otherDigest(inbox());
            bureau.settle();
            return desk.alarms.listOpen().get(0);
        }

        @Test
        void disappearsWhenSomebodyHasSeenToItAndSaysWhat() throws Exception {
            Alarm alarm = conflict();
            acknowledge(alarm);
            assertThat(desk.alarms.listOpen()).isEmpty();
            assertThat(desk.alarms.listPast()).singleElement().satisfies(past -> {
                assertThat(past.acknowledgedBy()).isEqualTo("operator");
                assertThat(past.note()).isEqualTo("已电话核实");
            });
            assertRefused("ALARM_NOT_OPEN", () -> acknowledge(alarm));
            assertThat(bureau.count("audit_event where action = 'ACKNOWLEDGE_ALARM' and actor = 'operator'")).isOne();
        }

        @Test
        void needsANote() throws Exception {
            Alarm alarm = conflict();
            assertRefused("NOTE_MISSING", () -> desk.operating.acknowledge(alarm.number(), " ", ExchangeDesk.OPERATOR));
        }

        @Test
        void isShownAgainWhenItsCauseComesBack() throws Exception {
            Batch batch = good(1).untouched(inbox());
            byte[] data = Files.readAllBytes(batch.data());
            Files.delete(batch.data());
            Files.setLastModifiedTime(batch.manifestFile(), java.nio.file.attribute.FileTime.from(clock.instant()));
            clock.pass(Duration.ofMinutes(31));
            bureau.settle();
            acknowledge(desk.alarms.listOpen().get(0));
            bureau.settle();
            assertThat(desk.alarms.listOpen()).as("acknowledged, and its cause goes on").isEmpty();
            Files.write(batch.data(), data);
            bureau.settle();
            assertThat(desk.alarms.listPast().get(0).clearedAt()).isNotNull();
        }
    }

    private void acknowledge(Alarm alarm) {
        bureau.database().inNew(() -> {
            desk.operating.acknowledge(alarm.number(), "已电话核实", ExchangeDesk.OPERATOR);
            return alarm;
        });
    }

    @Nested
    class A_held_batch {
        @Test
        void isReleasedByTwoPersons() throws Exception {
            Batch second = handIn(2);
            String proposal = bureau.database().inNew(
                    () -> desk.proposing.propose(idOf(second), "第 1 号已作废", ExchangeDesk.OPERATOR));
            assertRefused("PROPOSAL_OWN", () -> bureau.database().inNew(
                    () -> desk.confirming.confirm(proposal, ExchangeDesk.OPERATOR)));
            assertThat(outcome(second)).isEqualTo("HELD");
            bureau.database().inNew(() -> desk.confirming.confirm(proposal, ExchangeDesk.COLLEAGUE));
            bureau.work();
            assertThat(outcome(second)).isEqualTo("ACCEPTED");
            assertThat(bureau.count("audit_event where action = 'RELEASE_BATCH' and actor = 'operator2'")).isOne();
        }

        @Test
        void isNotReleasedWhenTheMissingOneCameMeanwhile() throws Exception {
            Batch second = handIn(2);
            String proposal = bureau.database().inNew(
                    () -> desk.proposing.propose(idOf(second), null, ExchangeDesk.OPERATOR));
            handIn(1);
            assertRefused("BATCH_NOT_HELD", () -> bureau.database().inNew(
                    () -> desk.confirming.confirm(proposal, ExchangeDesk.COLLEAGUE)));
        }

        @Test
        void thatWasCancelledIsStillExpectedAndItsGapStaysOpen() throws Exception {
            Batch second = handIn(2);
            desk.cancel(idOf(second));
            bureau.work();
            assertThat(outcome(second)).isEqualTo("REJECTED");
            assertThat(bureau.alarms()).isEmpty();
            assertThat(outcome(handIn(1))).isEqualTo("ACCEPTED");
            assertThat(outcome(handIn(2))).isEqualTo("ACCEPTED");
        }
    }

    @Nested
    class A_cancelled_batch {
        @Test
        void isRejectedNothingOfItIsAppliedAndItMayComeAgainAsItWas() throws Exception {
            good(1).untouched(inbox());
            bureau.deliver();
            String id = ledger("CLAIMED").get(0).batchId();
            List<String> before = Business.rows(bureau);
            desk.cancel(id);
            assertThat(desk.ledger.get(id).cancelling()).isTrue();
            bureau.work();

            BatchView view = desk.ledger.get(id);
            assertThat(view.outcome()).isEqualTo("REJECTED");
            assertThat(view.cancelledBy()).isEqualTo("operator");
            assertThat(view.cancelling()).isFalse();
            assertThat(JSON.readTree(desk.ledger.findReceipt(id).orElseThrow()).at("/problems/0/code").asText())
                    .isEqualTo("CANCELLED_BY_OPERATOR");
            assertThat(Business.rows(bureau)).isEqualTo(before);
            assertThat(Bureau.list(exchange().resolve("tax/quarantine"))).hasSize(2);
            assertThat(bureau.rows("select outcome from audit_event where action = 'CANCEL_BATCH' order by seq"))
                    .containsExactly("ASKED", "DONE");

            assertThat(outcome(handIn(1))).isEqualTo("ACCEPTED");
            assertThat(bureau.count("receipt")).isEqualTo(60);
        }

        @Test
        void canBeInTheMiddleOfItsReading() throws Exception {
            bureau.close();
            Path home = folder.resolve("home2");
            boolean[] asked = new boolean[1];
            bureau = Bureau.overheard(home, store.fresh(home), clock, statement -> {
                if (asked[0] || !statement.contains("distinct line) from staged_fault")) {
                    return;
                }
                asked[0] = true;
                bureau.desk().cancel(ledgerOf(bureau.desk()).get(0).batchId());
            });
            desk = bureau.desk();
            Batch batch = BatchFile.of(Message.PREMIUM_RECEIPTS, 1, DAY).handIn(exchange(),
                    new PlainRows(Message.PREMIUM_RECEIPTS, 0, 900, 1, 1_000));
            bureau.settle();
            assertThat(asked[0]).isTrue();
            assertThat(outcome(batch)).isEqualTo("REJECTED");
            assertThat(bureau.count("receipt")).isZero();
        }

        private static List<BatchView> ledgerOf(ExchangeDesk desk) {
            return desk.ledger.list(new BatchFilter(Long.MAX_VALUE, null, null, null, null, null, null, null, 1));
        }

        @Test
        void isNotOneThatHasBeenApplied() throws Exception {
            String id = idOf(handIn(1));
            assertRefused("BATCH_ENDED", () -> desk.cancel(id));
        }
    }

    @Nested
    class The_ledger {
        @Test
        void isFilteredAndPaged() throws Exception {
            handIn(1);
            handIn(2);
            good(3).oneFenOff(inbox());
            bureau.settle();
            assertThat(ledger("REJECTED")).extracting(BatchView::sequence).containsExactly(3L);
            List<BatchView> first = desk.ledger.list(new BatchFilter(Long.MAX_VALUE, "TAX320681", null,
                    "premium-receipts/1", "IN", null, null, null, 2));
            assertThat(first).extracting(BatchView::sequence).containsExactly(3L, 2L);
            assertThat(desk.ledger.list(new BatchFilter(Long.parseLong(first.get(1).cursor()), "TAX320681", null, null,
                    "IN", null, null, null, 2))).extracting(BatchView::sequence).containsExactly(1L);
            assertThat(desk.ledger.list(new BatchFilter(Long.MAX_VALUE, null, null, null, null, null,
                    clock.instant().plusSeconds(60), null, 50))).isEmpty();
            assertThat(first.get(0).startedAt()).isNotNull();
        }

        @Test
        void isCountedFromTheEndWhereThatIsNearer() throws Exception {
            for (int i = 1; i <= 7; i++) {
                handIn(i);
            }
            bureau.settle();
            var tax = new BatchFilter(Long.MAX_VALUE, "TAX320681", null, "premium-receipts/1", "IN", null, null, null, 1);
            assertThat(desk.ledger.page(tax, 0, 3).batches()).extracting(BatchView::sequence).containsExactly(7L, 6L, 5L);
            assertThat(desk.ledger.page(tax, 3, 3).batches()).extracting(BatchView::sequence).containsExactly(4L, 3L, 2L);
            assertThat(desk.ledger.page(tax, 6, 3).batches()).extracting(BatchView::sequence).containsExactly(1L);
            assertThat(desk.ledger.page(tax, 6, 3).count()).isEqualTo(7);
            assertThat(desk.ledger.page(tax, 9, 3).batches()).isEmpty();
        }
    }
}
