package yibao.enrolment.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import yibao.enrolment.control.CoverageCounts;
import yibao.enrolment.control.IdentitySearch;
import yibao.enrolment.control.Suspicion;
import yibao.enrolment.entity.IdentityCases;
import yibao.enrolment.entity.Registers;
import yibao.kernel.jobs.Job;
import yibao.kernel.jobs.JobHandler;
import yibao.kernel.jobs.Progress;
import yibao.kernel.platform.Database;

/** Searches the newest year's register for doubtful identities; what was decided on the same facts is not asked again. */
@ApplicationScoped
public class IdentityJob implements JobHandler {
    public static final String KIND = "IDENTITIES";
    private static final int PORTION = 500;
    private static final int STEP = 10_000;

    private Database database;
    private Clock clock;

    protected IdentityJob() {
    }

    @Inject
    public IdentityJob(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String run(Job job, Progress progress) throws SQLException {
        try (Connection connection = database.open()) {
            var years = new CoverageCounts(connection).years();
            if (years.isEmpty()) {
                return "尚无参保名册";
            }
            int year = years.get(years.size() - 1);
            List<Suspicion> found = new ArrayList<>();
            long searched = search(new Registers(connection, year), found, job, progress);
            return year + " 年度：查 " + searched + " 人，" + keep(connection, found, year);
        }
    }

    private static long search(Registers registers, List<Suspicion> found, Job job, Progress progress) throws SQLException {
        var search = new IdentitySearch(found::add);
        registers.forEach(register -> {
            search.take(register);
            if (search.searched() % STEP == 0) {
                progress.report(job.jobId(), "查重", search.searched(), 0);
            }
        });
        var numbers = List.copyOf(search.numbersToLookUp());
        for (int from = 0; from < numbers.size(); from += PORTION) {
            registers.forEach(numbers.subList(from, Math.min(numbers.size(), from + PORTION)), search::takeCard);
        }
        search.finish();
        return search.searched();
    }

    private String keep(Connection connection, List<Suspicion> found, int year) throws SQLException {
        var cases = new IdentityCases(connection);
        Instant now = clock.instant();
        Map<String, IdentityCases.Kept> before = new HashMap<>(cases.all());
        long last = before.values().stream().mapToLong(IdentityCases.Kept::caseNo).max().orElse(0);
        int added = 0;
        for (Suspicion suspicion : found) {
            var kept = before.remove(suspicion.caseKey());
            if (kept == null) {
                cases.add(++last, suspicion, year, now);
                added++;
            } else if (!kept.facts().equals(suspicion.facts()) || kept.state().equals("GONE")) {
                cases.seeAgain(kept, suspicion, year, now);
            }
        }
        for (var gone : before.values()) {
            if (!gone.state().equals("GONE")) {
                cases.gone(gone.caseNo());
            }
        }
        return "疑点 " + found.size() + " 件，新 " + added + " 件";
    }
}
