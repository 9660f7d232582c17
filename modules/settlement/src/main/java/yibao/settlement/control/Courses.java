package yibao.settlement.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import yibao.kernel.policy.PolicyBook;

/** The rules of the moment, made ready once and kept while policy stands still: a single settlement would spend most of its time on them. */
@ApplicationScoped
public class Courses {
    private volatile Kept kept;

    private record Kept(PolicyBook book, Instant since, PersonCourse course) {}

    public PersonCourse of(PolicyBook book, Instant knownAt) {
        var since = book.turnBefore(knownAt);
        var last = kept;
        if (last == null || last.book() != book || !last.since().equals(since)) {
            last = new Kept(book, since, new PersonCourse(book, knownAt));
            kept = last;
        }
        return last.course();
    }
}
