package yibao.assistance.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.util.function.LongConsumer;
import yibao.assistance.EligibilityAnswer;
import yibao.assistance.EligibilityQuestion;
import yibao.kernel.access.Scope;
import yibao.kernel.policy.PolicyBook;
import yibao.kernel.policy.change.PolicyComparison;
import yibao.kernel.policy.change.PolicyPreview;
import yibao.kernel.policy.change.PreviewPart;

/** What a change of policy would do to the answers of a time: each is decided again by today's rules and by the changed ones. */
@ApplicationScoped
public class EligibilityPreview implements PolicyPreview {
    private AnsweredQuestions questions;
    private Deciding deciding;
    private Clock clock;

    protected EligibilityPreview() {}

    @Inject
    public EligibilityPreview(AnsweredQuestions questions, Deciding deciding, Clock clock) {
        this.questions = questions;
        this.deciding = deciding;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 1;
    }

    @Override
    public PreviewPart compare(PolicyComparison what, LongConsumer progress) throws SQLException {
        var start = what.from().atStartOfDay(clock.getZone()).toInstant();
        var end = what.to().plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        var moves = new AnswerMoves();
        AnsweredQuestions.Asked last = null;
        for (var portion = questions.next(null, start, end); !portion.isEmpty(); portion = questions.next(last, start, end)) {
            for (var asked : portion) {
                last = asked;
                var question = todays(asked.question(), what);
                moves.add(asked, decide(question, what.current()), decide(question, what.changed()));
            }
            progress.accept(moves.looked());
        }
        return moves.part();
    }

    private EligibilityAnswer decide(EligibilityQuestion question, PolicyBook book) {
        return deciding.decide(question, Scope.EVERYWHERE, book).answer();
    }

    /** Asked anew with today's facts: so nothing but the rule makes the two answers differ. */
    private static EligibilityQuestion todays(EligibilityQuestion asked, PolicyComparison what) {
        return new EligibilityQuestion(asked.certType(), asked.certNo(), asked.name(), asked.asOf(), what.draftKnown(), asked.purpose(),
                asked.detail());
    }
}
