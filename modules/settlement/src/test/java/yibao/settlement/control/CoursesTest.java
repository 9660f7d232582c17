package yibao.settlement.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CoursesTest {
    private static final Instant BEFORE_ANY_POLICY = Instant.parse("2000-01-01T00:00:00Z");
    private final Courses courses = new Courses();

    @Test
    void areKeptWhilePolicyStandsStill() {
        var book = Packs.book("qidong");
        assertThat(courses.of(book, Packs.NOW.plus(Duration.ofMinutes(5)))).isSameAs(courses.of(book, Packs.NOW));
    }

    @Test
    void areMadeAnewForAnotherBook() {
        assertThat(courses.of(Packs.book("tongliao"), Packs.NOW)).isNotSameAs(courses.of(Packs.book("qidong"), Packs.NOW));
    }

    @Test
    void areMadeAnewForAnotherKnowledge() {
        var book = Packs.book("qidong");
        assertThat(courses.of(book, BEFORE_ANY_POLICY)).isNotSameAs(courses.of(book, Packs.NOW));
        assertThat(book.versionAt(BEFORE_ANY_POLICY)).isNotEqualTo(book.versionAt(Packs.NOW));
    }
}
