package yibao.settlement.control;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import yibao.enrolment.PersonFile;
import yibao.settlement.KeptResult;
import yibao.settlement.Settled;
import yibao.settlement.SettlementView;
import yibao.settlement.entity.Fact;
import yibao.settlement.entity.Run;

/** What one more settlement comes to, and what else of the person comes out differently because of it. */
public record OneMore(Fact added, Settled settled, KeptResult kept, List<Moved> moved) {

    /** Another result than before; {@code fact} holds the one before. */
    public record Moved(Fact fact, KeptResult now) {}

    /** @param known everything else of the person */
    public static OneMore of(Fact added, List<Fact> known, PersonFile file, PersonCourse course, Run run) {
        var all = Stream.concat(known.stream(), Stream.of(added)).toList();
        var calculated = course.calculate(all, file);
        List<Moved> moved = new ArrayList<>();
        for (var fact : known) {
            var now = PersonCourse.keep(fact.line(), calculated.get(fact.line().setlId()), run.number());
            if (!now.saysTheSameAs(fact.result())) {
                moved.add(new Moved(fact, now));
            }
        }
        var mine = calculated.get(added.line().setlId());
        return new OneMore(added, mine, PersonCourse.keep(added.line(), mine, run.number()), moved);
    }

    public SettlementView.Answer answer(Words words, Run run) {
        return new SettlementView.Answer(words.view(added.line(), kept), Words.used(kept.used()), Words.steps(settled.steps()),
                Words.differences(ClaimComparison.differences(added.line().claimed(), settled)),
                moved.stream().map(one -> words.change(one.fact().line(), run, one.fact().result(), one.now())).toList(), false);
    }
}
