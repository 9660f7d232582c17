package yibao.benchmarks;

import java.nio.file.Path;
import java.util.Base64;
import yibao.assistance.boundary.ShowingCheckLists;
import yibao.assistance.boundary.ShowingChecks;
import yibao.assistance.control.ListFiles;
import yibao.assistance.control.Sight;
import yibao.enrolment.boundary.LookingUpPeople;
import yibao.kernel.access.Caller;
import yibao.kernel.audit.Audit;
import yibao.kernel.jobs.Jobs;

/** Earlier answers and lists. */
final class EligibilityQuestions extends Questions {

    private static final Caller CIVIL = Caller.everywhere("civil", "civil");
    private static final Caller AUDITOR = Caller.everywhere("auditor", "auditor");
    private static final String OLD = Base64.getUrlEncoder().encodeToString("2024-01-01T00:30:00Z|f".getBytes(java.nio.charset.StandardCharsets.UTF_8));

    private final ShowingChecks checks;
    private final ShowingCheckLists lists;

    EligibilityQuestions(OneConnection database, Path home, Audit audit) {
        super(database);
        checks = new ShowingChecks(new Sight(new LookingUpPeople(database), audit, database, null, DeskCity.CLOCK), audit, database);
        lists = new ShowingCheckLists(new ListFiles(home), new Jobs(database, DeskCity.CLOCK), audit, database, database);
    }

    @Override
    void gather() {
        history("checks, one's own", CIVIL, "and actor = 'civil' ");
        history("checks, everybody's", AUDITOR, "");
        String certno = City.certno(100);
        ask("checks of a person", () -> checks.historyOf("01", certno, "核对", CIVIL, null, 25),
                "select * from eligibility_check where certno = ? order by asked_at desc fetch first 26 rows only", certno);
        ask("check lists", () -> lists.list(CIVIL), "select * from eligibility_list where owner = 'civil' order by created_at desc fetch first 50 rows only");
    }

    private void history(String name, Caller caller, String where) {
        String bare = "select * from eligibility_check where list_id is null " + where;
        ask(name + ", first page", () -> checks.list(caller, null, 25), bare + "order by asked_at desc fetch first 26 rows only");
        ask(name + ", last page", () -> checks.list(caller, OLD, 25), bare + "and asked_at <= timestamp with time zone '2024-01-01 00:30:00+00' "
                + "order by asked_at desc fetch first 26 rows only");
    }
}
