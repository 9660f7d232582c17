package yibao.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import yibao.assistance.CheckListView;
import yibao.assistance.ListColumns;
import yibao.assistance.boundary.CheckListJob;
import yibao.assistance.boundary.PreparingCheckList;
import yibao.assistance.boundary.ShowingCheckLists;
import yibao.assistance.boundary.StartingCheckList;
import yibao.assistance.control.Deciding;
import yibao.assistance.control.ListFiles;
import yibao.enrolment.boundary.LookingUpPeople;
import yibao.kernel.access.Caller;
import yibao.kernel.jobs.CancellingJobs;
import yibao.kernel.jobs.JobHandler;
import yibao.kernel.jobs.JobView;
import yibao.kernel.jobs.JobWork;
import yibao.kernel.jobs.Jobs;
import yibao.kernel.jobs.Knowledge;
import yibao.kernel.jobs.Progress;
import yibao.kernel.jobs.ShowingJobs;
import yibao.kernel.jobs.StopRequests;
import yibao.kernel.policy.Policies;
import yibao.premium.ResolutionView;
import yibao.premium.boundary.ResolutionJob;
import yibao.premium.boundary.ResolvingDifferences;
import yibao.premium.boundary.ShowingPremiumState;
import yibao.settlement.boundary.ReadingAssistanceUse;
import yibao.simulators.BatchFile;
import yibao.simulators.Message;

/** Files too large to be waited for: they say from the first rows how far they are, and end in the middle without a trace. */
class LargeImportTest extends BureauTest {

    private static final int DIFFERENCES = 6;
    private static final int MANY = ResolvingDifferences.MOST_AT_ONCE + 500;
    private static final Caller CIVIL = Caller.everywhere("civil", "civil");

    private final List<Progress.Step> steps = new ArrayList<>();
    private Consumer<String> whenHalfDone = id -> { };
    private Jobs jobs;
    private CancellingJobs cancelling;
    private ShowingJobs showing;
    private JobWork worker;
    private PremiumDesk desk;
    private ListFiles files;

    @BeforeEach
    void aWorker() {
        BoundDatabase database = bureau.database();
        StopRequests stops = new StopRequests(database, Bureau.audit(clock), clock);
        Progress progress = new Progress(stops) {
            @Override
            public void report(String id, String phase, long done, long total) {
                steps.add(new Step(phase, done, total));
                if (total > 0 && 2 * done > total && done < total) {
                    whenHalfDone.accept(id);
                }
                super.report(id, phase, done, total);
            }
        };
        desk = new PremiumDesk(bureau, clock);
        files = new ListFiles(bureau.home().resolve("lists"));
        jobs = new Jobs(database, clock);
        List<JobHandler> handlers = List.of(new ResolutionJob(desk.applying, desk.files, database),
                new CheckListJob(new Deciding(new LookingUpPeople(database), new ShowingPremiumState(database), new ReadingAssistanceUse(database)), files,
                        policies(), Bureau.audit(clock), database, clock));
        worker = new JobWork(database, jobs, progress, new Knowledge(database, database, clock), handlers);
        showing = new ShowingJobs(jobs, progress, handlers);
        cancelling = new CancellingJobs(jobs, showing, stops, database, Bureau.audit(clock));
    }

    private Policies policies() {
        return new Policies(Path.of("..", "config", "policy", "qidong"), clock);
    }

    private void cancelHalfway() {
        whenHalfDone = id -> bureau.database().inNew(() -> cancelling.cancel(id, Caller.everywhere("operator", "operator")));
    }

    private static List<Long> doneOf(List<Progress.Step> reports, String phase) {
        return reports.stream().filter(step -> step.phase().equals(phase)).map(Progress.Step::done).toList();
    }

    @Nested
    class A_workbook_of_differences {

        @BeforeEach
        void sixPeopleWhoPaidTooMuch() throws Exception {
            BatchFile.of(Message.INSURED_ROSTER, 1, LocalDate.of(2022, 1, 1)).handIn(exchange(), row -> {
                for (int i = 0; i < DIFFERENCES; i++) {
                    row.accept(Citizen.of(i).enrolled());
                }
            });
            bureau.settle();
            bureau.buildLevy("390", 2022);
            BatchFile.of(Message.PREMIUM_RECEIPTS, 1, LocalDate.of(2022, 1, 31)).handIn(exchange(), row -> {
                for (int i = 0; i < DIFFERENCES; i++) {
                    row.accept(Citizen.of(i).pays("R" + i, "360.00"));
                }
            });
            bureau.settle();
        }

        /** The six are to be assigned; behind them stand many that nobody knows. */
        private List<List<String>> filled() throws Exception {
            List<List<String>> rows = desk.download(folder, PremiumDesk.TAX);
            List<String> header = rows.get(0);
            rows.forEach(row -> {
                while (row.size() < header.size()) {
                    row.add("");
                }
            });
            for (int i = 2; i < rows.size(); i++) {
                rows.get(i).set(header.indexOf("状态"), "已交办");
                rows.get(i).set(header.indexOf("责任方"), "税务一分局");
            }
            for (int i = 0; i < MANY; i++) {
                List<String> unknown = new ArrayList<>(rows.get(2));
                unknown.set(header.indexOf("差异编号"), "unknown" + i);
                rows.add(unknown);
            }
            return rows;
        }

        private ResolutionView upload(boolean strict) throws Exception {
            return desk.upload(folder, filled(), strict, PremiumDesk.TAX);
        }

        @Test
        void isAnsweredRowByRowAndSaysFromItsFirstRowsHowFarItIs() throws Exception {
            ResolutionView waiting = upload(false);
            assertThat(waiting.state()).isEqualTo("QUEUED");
            assertThat(bureau.count("resolution_row")).isZero();

            worker.step();
            JobView job = showing.get(waiting.jobId());
            assertThat(job.state()).isEqualTo("DONE");
            assertThat(job.message()).isEqualTo("共 " + (DIFFERENCES + MANY) + " 行：接收 6，未改动 0，待复核 0，未接收 " + MANY);
            assertThat(steps.get(0)).isEqualTo(new Progress.Step("stage", 0, 0));
            assertThat(doneOf(steps, "stage")).contains(1_000L, 5_000L);
            assertThat(doneOf(steps, "apply")).hasSizeGreaterThan(5).isSorted();
            assertThat(bureau.count("difference_work where state = 'ASSIGNED'")).isEqualTo(DIFFERENCES);
            assertThat(bureau.count("difference_work_change")).isEqualTo(DIFFERENCES);
            List<List<String>> result = desk.result(folder, waiting.resolutionId(), PremiumDesk.TAX);
            assertThat(result).hasSize(2 + DIFFERENCES + MANY);
            assertThat(result.get(2)).endsWith("已接收：已更新为已交办");
            assertThat(result.get(result.size() - 1).get(result.get(0).size() - 1)).contains("DIFFERENCE_UNKNOWN");
            assertThat(Bureau.list(bureau.home().resolve("workbooks"))).isEmpty();
        }

        @Test
        void cancelledInTheMiddleLeavesNothingBehind() throws Exception {
            ResolutionView waiting = upload(false);
            cancelHalfway();
            worker.step();

            assertThat(showing.get(waiting.jobId()).state()).isEqualTo("CANCELLED");
            assertThat(doneOf(steps, "apply")).isNotEmpty().allMatch(done -> done < MANY);
            assertThat(bureau.count("difference_work")).isZero();
            assertThat(bureau.count("difference_work_change")).isZero();
            assertThat(bureau.count("resolution_row")).isZero();
            assertThat(bureau.count("audit_event where action = 'RESOLVE_DIFFERENCES'")).isZero();
        }

        @Test
        void strictlyOneRefusedRowAtTheEndRefusesTheFirst() throws Exception {
            ResolutionView waiting = upload(true);
            worker.step();
            assertThat(showing.get(waiting.jobId()).message()).contains("接收 0，").endsWith("未接收 " + (DIFFERENCES + MANY));
            assertThat(bureau.count("difference_work")).isZero();
            assertThat(desk.result(folder, waiting.resolutionId(), PremiumDesk.TAX).get(2)).last().asString().contains("ALL_OR_NOTHING");
        }
    }

    @Nested
    class A_list_of_people {

        private CheckListView started() throws IOException {
            StringBuilder text = new StringBuilder("公民身份号码\n");
            for (int i = 0; i < 4_500; i++) {
                text.append(Citizen.certno("3206811980%02d%02d".formatted(1 + i / 1_000, 1 + i % 28) + "%03d".formatted(i % 1_000))).append('\n');
            }
            ByteArrayInputStream content = new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8));
            BoundDatabase database = bureau.database();
            CheckListView ready = database.inNew(() -> new PreparingCheckList(files, Bureau.audit(clock), database, clock, 7)
                    .prepare("名单.csv", content, "核对", null, new ListColumns(null, null, null, null), CIVIL));
            return database.inNew(() -> new StartingCheckList(jobs, database).start(ready.listId(), CIVIL));
        }

        @Test
        void saysFromItsFirstRowsHowFarItIs() throws Exception {
            CheckListView list = started();
            worker.step();
            assertThat(showing.get(list.jobId()).state()).isEqualTo("DONE");
            assertThat(steps).extracting(Progress.Step::done).containsExactly(0L, 1_000L, 2_000L, 3_000L, 4_000L, 4_500L);
            assertThat(steps).extracting(Progress.Step::total).containsOnly(4_500L);
            assertThat(bureau.count("eligibility_check where list_id = ?", list.listId())).isEqualTo(4_500);
            assertThat(bureau.count("eligibility_check where eligible = true")).isZero();
        }

        @Test
        void cancelledInTheMiddleHasAskedAboutNobody() throws Exception {
            CheckListView list = started();
            cancelHalfway();
            worker.step();
            assertThat(showing.get(list.jobId()).state()).isEqualTo("CANCELLED");
            assertThat(bureau.count("eligibility_check")).isZero();
            assertThat(bureau.count("eligibility_list_chunk")).isZero();
            assertThat(bureau.count("audit_event where action = 'ELIGIBILITY_LIST'")).isZero();
            assertThat(Files.list(bureau.home().resolve("lists").resolve(list.listId())).map(file -> file.getFileName().toString()))
                    .containsExactly("source.csv");
            assertThat(new ShowingCheckLists(files, jobs, Bureau.audit(clock), bureau.database(), bureau.database()).get(list.listId(), CIVIL).state())
                    .isEqualTo("CANCELLED");
        }
    }
}
