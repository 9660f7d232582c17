package yibao.settlement.control;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yibao.enrolment.PersonFile;
import yibao.enrolment.PersonRef;
import yibao.enrolment.boundary.LookingUpPeople;
import yibao.kernel.db.Staging;
import yibao.kernel.policy.PolicyBook;
import yibao.settlement.SettlementsRecorded;
import yibao.settlement.entity.Fact;
import yibao.settlement.entity.Facts;
import yibao.settlement.entity.Results;
import yibao.settlement.entity.Run;

/**
 * Works out everything of the people a run touches and writes what came out differently. People pass in portions, so
 * that memory does not grow with the batch.
 */
public final class WorkingOut {
    private static final int PEOPLE_AT_ONCE = 1_000;

    private final Connection connection;
    private final LookingUpPeople people;
    private final PersonCourse course;
    private final Run run;
    private final Results results;
    private final Map<PersonRef, List<Fact>> portion = new LinkedHashMap<>();
    private LocalDate first;
    private LocalDate last;

    public WorkingOut(Connection connection, LookingUpPeople people, PolicyBook policy, Run run) throws SQLException {
        this.connection = connection;
        this.people = people;
        this.course = new PersonCourse(policy, run.knownAt()).withoutSteps();
        this.run = run;
        this.results = new Results(connection, run);
    }

    /** Of the people in a staging. @return what to tell the others, empty where nothing came out differently */
    public Optional<SettlementsRecorded> of(Staging touched) throws SQLException {
        new Facts(connection).forEach(touched, this::take);
        work();
        return told();
    }

    private void take(Fact fact) {
        var who = fact.line().who();
        if (portion.size() == PEOPLE_AT_ONCE && !portion.containsKey(who)) {
            work();
        }
        portion.computeIfAbsent(who, none -> new ArrayList<>()).add(fact);
    }

    private void work() {
        if (portion.isEmpty()) {
            return;
        }
        var files = people.lookUp(portion.keySet(), run.knownAt());
        try {
            write(files);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
        portion.clear();
    }

    /** Nothing is asked of the database on the way: results flow to it while the next are calculated. */
    private void write(Map<PersonRef, PersonFile> files) throws SQLException {
        try {
            for (var one : portion.entrySet()) {
                work(one.getValue(), files.get(one.getKey()));
            }
            results.settle();
        } finally {
            results.abandon();
        }
    }

    private void work(List<Fact> facts, PersonFile file) throws SQLException {
        var calculated = course.calculate(facts, file);
        for (var fact : facts) {
            var now = PersonCourse.keep(fact.line(), calculated.get(fact.line().setlId()), run.number());
            if (!now.saysTheSameAs(fact.result())) {
                note(fact.line().setlTime().toLocalDate());
                results.put(fact.line().setlId(), fact.result(), now);
            }
        }
    }

    private void note(LocalDate day) {
        first = first == null || day.isBefore(first) ? day : first;
        last = last == null || day.isAfter(last) ? day : last;
    }

    private Optional<SettlementsRecorded> told() {
        return first == null ? Optional.empty() : Optional.of(new SettlementsRecorded(run.source(), first, last, false));
    }
}
