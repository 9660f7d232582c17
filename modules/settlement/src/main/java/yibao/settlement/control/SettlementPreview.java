package yibao.settlement.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import yibao.enrolment.PersonFile;
import yibao.enrolment.PersonRef;
import yibao.enrolment.boundary.LookingUpPeople;
import yibao.kernel.platform.Database;
import yibao.kernel.policy.change.PolicyComparison;
import yibao.kernel.policy.change.PolicyPreview;
import yibao.kernel.policy.change.PreviewPart;
import yibao.settlement.entity.Fact;
import yibao.settlement.entity.Facts;

/** What a change of policy would pay for the settlements of a time: the years of their people calculated by both books, nothing written. */
@ApplicationScoped
public class SettlementPreview implements PolicyPreview {
    private static final int PEOPLE_AT_ONCE = 1_000;
    private Database database;
    private LookingUpPeople people;

    protected SettlementPreview() {}

    @Inject
    public SettlementPreview(Database database, LookingUpPeople people) {
        this.database = database;
        this.people = people;
    }

    @Override
    public int order() {
        return 3;
    }

    @Override
    public PreviewPart compare(PolicyComparison what, LongConsumer progress) throws SQLException {
        var comparing = new Comparing(what, progress);
        try (Connection connection = database.open()) {
            new Facts(connection).forEachOfPeopleIn(what.from().atStartOfDay(), what.to().plusDays(1).atStartOfDay(), comparing::take);
        }
        comparing.work();
        return comparing.moves.part();
    }

    /** People pass in portions, so that memory does not grow with the city. */
    private final class Comparing {
        private final PolicyComparison what;
        private final LongConsumer progress;
        private final PersonCourse before;
        private final PersonCourse after;
        private final PaymentMoves moves = new PaymentMoves();
        private final Map<PersonRef, List<Fact>> portion = new LinkedHashMap<>();

        Comparing(PolicyComparison what, LongConsumer progress) {
            this.what = what;
            this.progress = progress;
            this.before = new PersonCourse(what.current(), what.draftKnown()).withoutSteps();
            this.after = new PersonCourse(what.changed(), what.draftKnown()).withoutSteps();
        }

        void take(Fact fact) {
            var who = fact.line().who();
            if (portion.size() == PEOPLE_AT_ONCE && !portion.containsKey(who)) {
                work();
            }
            portion.computeIfAbsent(who, none -> new ArrayList<>()).add(fact);
        }

        void work() {
            if (!portion.isEmpty()) {
                var files = people.lookUp(portion.keySet(), what.draftKnown());
                portion.forEach((who, facts) -> compare(facts, files.get(who)));
                portion.clear();
                progress.accept(moves.looked());
            }
        }

        private void compare(List<Fact> facts, PersonFile file) {
            var old = before.calculate(facts, file);
            var changed = after.calculate(facts, file);
            for (var fact : facts) {
                var day = fact.line().setlTime().toLocalDate();
                if (!day.isBefore(what.from()) && !day.isAfter(what.to())) {
                    moves.add(old.get(fact.line().setlId()).payments(), changed.get(fact.line().setlId()).payments());
                }
            }
        }
    }
}
