package yibao.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import yibao.exchange.Alarm;
import yibao.exchange.BatchFilter;
import yibao.exchange.BatchView;
import yibao.exchange.Light;
import yibao.exchange.PartnerView;
import yibao.exchange.RowsPage;
import yibao.exchange.TrialView;
import yibao.kernel.access.Caller;
import yibao.kernel.access.Scope;
import yibao.kernel.problem.BusinessProblem;
import yibao.simulators.Batch;
import yibao.simulators.BatchFile;
import yibao.simulators.Doctored;
import yibao.simulators.Message;
import yibao.simulators.PlainRows;

/** What operators see of the exchange and do about it, on both databases. */
class ExchangeConsoleTest extends BureauTest {

    private static final LocalDate DAY = LocalDate.of(2022, 1, 31);

    private ExchangeDesk desk;

    @BeforeEach
    void sitDown() {
        desk = bureau.desk();
    }

    private Doctored good(int sequence) throws IOException {
        return Doctored.of(BatchFile.of(Message.PREMIUM_RECEIPTS, sequence, DAY).into(folder.resolve("good" + sequence),
                new PlainRows(Message.PREMIUM_RECEIPTS, 0, 60, sequence, 1_000)));
    }

    private Path inbox() {
        return exchange().resolve("tax/inbox");
    }

    private Batch handIn(int sequence) throws IOException {
        Batch batch = good(sequence).untouched(inbox());
        bureau.settle();
        return batch;
    }

    private String idOf(Batch batch) throws IOException {
        return receipt(batch).path("batchId").asText();
    }

    private PartnerView tax() {
        return desk.partners.list().stream().filter(one -> one.sender().equals("TAX320681")).findFirst().orElseThrow();
    }

    private static void assertRefused(String code, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(BusinessProblem.class,
                problem -> assertThat(problem.code()).isEqualTo(code));
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

    @Nested
    class The_rows_of_a_batch {
        private Batch faulty() throws IOException {
            Batch batch = good(1).badRows(inbox(), 1, 50);
            bureau.settle();
            return batch;
        }

        @Test
        void areShownMaskedWithTheirFaultsPageByPage() throws Exception {
            String id = idOf(faulty());
            RowsPage first = desk.rows.read(id, 0, 30, ExchangeDesk.OPERATOR);
            assertThat(first.rows()).hasSize(30);
            RowsPage second = desk.rows.read(id, Integer.parseInt(first.next()), 30, ExchangeDesk.OPERATOR);
            assertThat(second.rows()).hasSize(20);
            assertThat(second.next()).isNull();
            RowsPage.RowView last = second.rows().get(19);
            assertThat(last.line()).isEqualTo(51);
            assertThat(last.refusals()).extracting(RowsPage.Refusal::code).containsExactly("CERTNO_CHECK_DIGIT");
            int certno = first.columns().indexOf("certno");
            assertThat(first.rows()).allSatisfy(row -> assertThat(row.fields().get(certno)).contains("********"));
            assertThat(first.rows().get(0).fields().get(first.columns().indexOf("psn_name"))).contains("*");
            assertThat(bureau.count("audit_event where action = 'READ_BATCH_ROWS'")).isEqualTo(2);
            assertThat(bureau.rows("select answered from audit_look order by seq, line")).hasSize(50).contains("line 2", "line 51");
            assertThat(new WhoLooked(bureau.database(), clock).at(bureau.rows("select certno from receipt fetch first 1 row only").get(0)))
                    .singleElement().asString().startsWith("operator READ_BATCH_ROWS 交换批次核对 SHOWN line ");
        }

        @Test
        void areTakenHomeMaskedAndHarmlessToASpreadsheetButGoToProgramsAsTheyAre() throws Exception {
            String id = idOf(faulty());
            bureau.change("update exchange_refusal set row_key = '=HYPERLINK(1)', message = '320681199001010021'");
            var home = new ByteArrayOutputStream();
            desk.ledger.writeRefusalsMasked(id, home);
            assertThat(home.toString(StandardCharsets.UTF_8)).contains("51,'=HYPERLINK(1),", "320681********0021")
                    .doesNotContain("320681199001010021");
            var program = new ByteArrayOutputStream();
            desk.ledger.writeRefusals(id, program);
            assertThat(program.toString(StandardCharsets.UTF_8)).contains("51,=HYPERLINK(1),", "320681199001010021");
        }

        @Test
        void areShownFromAnyPlace() throws Exception {
            String id = idOf(faulty());
            RowsPage whole = desk.rows.read(id, 0, 50, ExchangeDesk.OPERATOR);
            assertThat(desk.rows.count(id, ExchangeDesk.OPERATOR)).isEqualTo(50);
            RowsPage middle = desk.rows.readFrom(id, 20, 15, ExchangeDesk.OPERATOR);
            assertThat(middle.rows()).isEqualTo(whole.rows().subList(20, 35));
            assertThat(middle.next()).isEqualTo(String.valueOf(middle.rows().get(14).line()));
            RowsPage last = desk.rows.readFrom(id, 40, 20, ExchangeDesk.OPERATOR);
            assertThat(last.rows()).isEqualTo(whole.rows().subList(40, 50));
            assertThat(last.next()).isNull();
            assertThat(desk.rows.readFrom(id, 60, 20, ExchangeDesk.OPERATOR).rows()).isEmpty();
        }

        /** Beyond the first thousands of lines, where rows are not read from the beginning any more. */
        @Test
        void areTheSameDeepInALargeFile() throws Exception {
            Batch batch = BatchFile.of(Message.HARDSHIP_LIST, 1, java.time.LocalDate.of(2022, 1, 1)).handIn(exchange(), row -> {
                for (int i = 0; i < 2_700; i++) {
                    String[] listed = Citizen.of(i % 900).listed("DB", "2021-0" + (1 + i / 900) + "-01", "");
                    listed[2] = i == 2_650 ? "第二千六百五十一人" : listed[2];
                    row.accept(listed);
                }
            });
            bureau.settle();
            String id = idOf(batch);
            assertThat(desk.rows.count(id, ExchangeDesk.OPERATOR)).isEqualTo(2_700);
            RowsPage last = desk.rows.readFrom(id, 2_640, 100, ExchangeDesk.OPERATOR);
            assertThat(last.rows()).hasSize(60).extracting(RowsPage.RowView::line).startsWith(2_642).endsWith(2_701);
            assertThat(last.rows().get(10).fields().get(last.columns().indexOf("psn_name"))).startsWith("第*");
            assertThat(desk.rows.read(id, 2_641, 100, ExchangeDesk.OPERATOR)).isEqualTo(last);
            assertThat(desk.rows.readFrom(id, 0, 3, ExchangeDesk.OPERATOR).rows()).extracting(RowsPage.RowView::line).containsExactly(2, 3, 4);
            assertThat(desk.rows.read(id, 199, 3, ExchangeDesk.OPERATOR).rows()).extracting(RowsPage.RowView::line).containsExactly(200, 201, 202);
            assertThat(desk.rows.read(id, 2_701, 3, ExchangeDesk.OPERATOR).rows()).isEmpty();
        }

        @Test
        void refusalsAreShownFromAnyPlace() throws Exception {
            String id = idOf(faulty());
            long count = desk.rows.countRefusals(id, ExchangeDesk.OPERATOR);
            var all = desk.rows.readRefusals(id, 0, 500, ExchangeDesk.OPERATOR).refusals();
            assertThat(count).isEqualTo(all.size());
            assertThat(desk.rows.readRefusalsFrom(id, count - 1, 20, ExchangeDesk.OPERATOR)).containsExactly(all.get(all.size() - 1));
        }

        @Test
        void areNotForSomebodyOfOneTown() throws Exception {
            String id = idOf(faulty());
            Caller town = new Caller("clerk", "clerk", Set.of("operator"), Scope.of("320681101000"));
            assertRefused("SCOPE_TOO_NARROW", () -> desk.rows.read(id, 0, 30, town));
            assertRefused("SCOPE_TOO_NARROW", () -> desk.rows.readRefusals(id, 0, 30, town));
        }

        @Test
        void refusalsArePagedByWholeRows() throws Exception {
            Batch batch = BatchFile.of(Message.HARDSHIP_LIST, 1, DAY).handIn(exchange(), row -> {
                for (int i = 0; i < 60; i++) {
                    row.accept(Citizen.of(i).listed("DB", "2021-01-01", ""));
                }
                for (int i = 60; i < 63; i++) {
                    row.accept(Citizen.of(i).listed("NO", "yesterday", ""));
                }
            });
            bureau.settle();
            var first = desk.rows.readRefusals(idOf(batch), 0, 3, ExchangeDesk.OPERATOR);
            assertThat(first.refusals()).extracting(RowsPage.Refusal::line).containsExactly(62, 62);
            assertThat(first.refusals().get(0).key()).contains("********");
            var second = desk.rows.readRefusals(idOf(batch), Integer.parseInt(first.next()), 50, ExchangeDesk.OPERATOR);
            assertThat(second.refusals()).extracting(RowsPage.Refusal::line).containsExactly(63, 63, 64, 64);
            assertThat(second.next()).isNull();
        }
    }

    @Nested
    class An_agreement {
        @Test
        void isReadOutInWords() {
            assertThat(desk.agreements.list()).filteredOn(one -> one.sender().equals("TAX320681")).singleElement()
                    .satisfies(one -> {
                        assertThat(one.inForce()).isTrue();
                        assertThat(one.faults()).isEmpty();
                        assertThat(one.terms()).anySatisfy(term -> assertThat(term.value()).isEqualTo("HOLD"));
                    });
        }

        @Test
        void thatIsSpoiltOrChangedSaysSo() throws Exception {
            bureau.close();
            Path files = folder.resolve("agreements");
            Files.createDirectories(files);
            for (Path file : Bureau.list(Bureau.CONFIG.resolve("demo/agreements"))) {
                Files.copy(file, files.resolve(file.getFileName()));
            }
            Path home = folder.resolve("home2");
            bureau = Bureau.open(home, store.fresh(home), clock, files);
            Path tax = files.resolve("TAX320681.yaml");
            Files.writeString(tax, Files.readString(tax).replace("onGap: HOLD", "onGap: WARN"));
            Path civil = files.resolve("CIVIL320681.yaml");
            Files.writeString(civil, Files.readString(civil) + "\nwhat: is this\n");

            assertThat(bureau.desk().agreements.list()).filteredOn(one -> !one.inForce())
                    .extracting(one -> one.sender() + " " + one.faults().size())
                    .containsExactlyInAnyOrder("CIVIL320681 1", "TAX320681 0");
        }

        @Test
        void isTestedWithASampleOfWhichNothingStays() throws Exception {
            Batch sample = good(1).badRows(folder.resolve("sample"), 1, 50);
            List<String> before = Business.rows(bureau);
            TrialView trial = tryOut("TAX320681", sample);
            assertThat(trial.state()).isEqualTo("DONE");
            assertThat(trial.outcome()).isEqualTo("PARTLY_ACCEPTED");
            assertThat(trial.receipt().at("/rows/accepted").asInt()).isEqualTo(49);
            assertThat(trial.receipt().has("signature")).isFalse();
            assertThat(trial.refusals()).extracting(RowsPage.Refusal::code).containsExactly("CERTNO_CHECK_DIGIT");
            assertThat(Business.rows(bureau).stream().filter(row -> !row.startsWith("job")).toList())
                    .isEqualTo(before);
            assertThat(bureau.count("exchange_batch")).isZero();
            assertThat(Bureau.list(exchange().resolve("tax/.trial"))).isEmpty();
            assertThat(Bureau.list(exchange().resolve("tax/outbox"))).isEmpty();

            assertThat(outcome(handIn(1))).as("the number is still free").isEqualTo("ACCEPTED");
        }

        @Test
        void sampleTellsWhatItsNumberWouldMakeOfIt() throws Exception {
            handIn(1);
            assertThat(tryOut("TAX320681", good(3).untouched(folder.resolve("s3"))).note()).contains("第 2 号");
            assertThat(tryOut("TAX320681", good(1).untouched(folder.resolve("s1"))).note()).contains("DUPLICATE");
        }

        @Test
        void sampleOfAnotherSenderOrABrokenOneIsAnsweredAsRejected() throws Exception {
            Batch sample = good(1).untouched(folder.resolve("sample"));
            TrialView trial = tryOut("CIVIL320681", sample);
            assertThat(trial.outcome()).isEqualTo("REJECTED");
            assertThat(trial.receipt().at("/problems/0/code").asText()).isEqualTo("SENDER_UNKNOWN");
        }

        private TrialView tryOut(String sender, Batch sample) throws IOException {
            String id = bureau.database().inNew(() -> desk.trying.begin(sender,
                    Files.readAllBytes(sample.manifestFile()),
                    new ByteArrayInputStream(Files.readAllBytes(sample.data())), ExchangeDesk.OPERATOR));
            bureau.work();
            return desk.trying.get(id);
        }
    }
}
