package yibao.benchmarks;

import java.io.BufferedWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import yibao.assistance.CheckListView;
import yibao.assistance.Detail;
import yibao.assistance.EligibilityQuestion;
import yibao.assistance.ListColumns;
import yibao.assistance.boundary.CheckListJob;
import yibao.assistance.boundary.PreparingCheckList;
import yibao.assistance.boundary.StartingCheckList;
import yibao.assistance.control.Deciding;
import yibao.assistance.control.ListFiles;
import yibao.enrolment.boundary.LookingUpPeople;
import yibao.kernel.access.Caller;
import yibao.kernel.access.Scope;
import yibao.kernel.audit.Audit;
import yibao.kernel.db.Sql;
import yibao.kernel.jobs.Job;
import yibao.kernel.jobs.Jobs;
import yibao.kernel.jobs.WorkStopped;
import yibao.kernel.policy.Policies;
import yibao.premium.boundary.ShowingPremiumState;
import yibao.settlement.boundary.ReadingAssistanceUse;

/** A list of many numbers through the doors in a small heap: handed in, read through, decided, kept, written out; or decided only. */
final class ListContestant {

    private static final Caller CIVIL = Caller.everywhere("civil", "civil");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);
    private static final int PORTION = 1_000;

    private final OneConnection database;
    private final Audit audit = new Audit(DeskBenchmark.KEY, DeskCity.CLOCK);
    private final Policies policies = new Policies(BatchContestant.policy(), DeskCity.CLOCK);
    private final Deciding deciding;

    private ListContestant(OneConnection database) {
        this.database = database;
        this.deciding = new Deciding(new LookingUpPeople(database), new ShowingPremiumState(database), new ReadingAssistanceUse(database));
    }

    /** Somebody of the list: spread over the whole city, in no order. */
    static String certno(int i) {
        return City.certno((int) ((long) i * 7_919 % 100_003 * 7));
    }

    /** @param arguments address of the database, folder, rows, {@code decide}, {@code whole} or {@code half} */
    public static void main(String[] arguments) throws Exception {
        try (OneConnection database = new OneConnection(arguments[0])) {
            ListContestant one = new ListContestant(database);
            int people = Integer.parseInt(arguments[2]);
            if (arguments[3].equals("decide")) {
                one.decide(people);
            } else {
                one.whole(Path.of(arguments[1]), people, arguments[3].equals("half"));
            }
        }
    }

    private void decide(int people) throws Exception {
        Run measured = Run.begin();
        int eligible = 0;
        var policy = policies.current().forManyQuestions();
        for (int from = 0; from < people; from += PORTION) {
            List<EligibilityQuestion> questions = new ArrayList<>(PORTION);
            for (int i = from; i < Math.min(people, from + PORTION); i++) {
                questions.add(new EligibilityQuestion("01", certno(i), null, DAY, DeskCity.CLOCK.instant(), "核对", Detail.FULL));
            }
            eligible += (int) deciding.decideAll(questions, DeskCity.CLOCK.instant(), Scope.EVERYWHERE, policy).stream()
                    .filter(decided -> decided.answer().eligible()).count();
        }
        measured.note(eligible + " eligible");
        measured.end();
    }

    private void whole(Path folder, int people, boolean half) throws Exception {
        Path file = folder.resolve("list.csv");
        Files.createDirectories(folder);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("序号,公民身份号码\n");
            for (int i = 0; i < people; i++) {
                out.write(i + "," + certno(i) + "\n");
            }
        }
        ListFiles files = new ListFiles(folder.resolve("lists"));
        long before = kept();
        Run measured = Run.begin();
        CheckListView list;
        try (var content = Files.newInputStream(file)) {
            list = new PreparingCheckList(files, audit, database, DeskCity.CLOCK, 7).prepare("list.csv", content, "核对", DAY,
                    new ListColumns(null, null, null, null), CIVIL);
        }
        new StartingCheckList(new Jobs(database, DeskCity.CLOCK), database).start(list.listId(), CIVIL);
        database.commit();
        measured.note("read through, the job waits");
        Timeline timeline = new Timeline(half);
        try {
            measured.note(new CheckListJob(deciding, files, policies, audit, database, DeskCity.CLOCK).run(new Job(UUID.randomUUID().toString(),
                    CheckListJob.KIND, list.listId(), "civil", "civil", 0, null, DeskCity.CLOCK.instant().plusMillis(1)), timeline));
            database.commit();
        } catch (WorkStopped stopped) {
            database.rollback();
            measured.note(String.format("ended halfway, undone in %.2f s, answers before and after %s",
                    System.nanoTime() / 1e9 - timeline.ended().orElseThrow(), before == kept() ? "equal" : "DIFFER"));
        }
        measured.note(timeline.words() + ";");
        measured.end();
    }

    private long kept() throws Exception {
        return Sql.get(database.open(), row -> row.getLong(1), "select count(*) from eligibility_check");
    }
}
