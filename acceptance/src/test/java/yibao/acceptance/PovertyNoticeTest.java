package yibao.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import yibao.poverty.PovertyState;
import yibao.poverty.PublishedNotice;

/** The public notice: its clock, what everybody reads of it, and objections. */
class PovertyNoticeTest extends PovertyCase {

    @Test
    void aNoticeEndsByItsClock() throws Exception {
        String id = onNotice();
        assertThat(desk.show(id).noticeTo()).as("five working days after the day of publication").isEqualTo("2022-02-08");
        clock.pass(Duration.ofDays(7).plusHours(14));
        bureau.work();
        assertThat(desk.state(id)).as("the last hour of the last day").isEqualTo(PovertyState.ON_NOTICE);
        clock.pass(Duration.ofHours(1).plusMinutes(1));
        bureau.work();
        assertThat(desk.state(id)).isEqualTo(PovertyState.DECISION);
    }

    @Test
    void everybodyReadsMaskedNamesAndNoNumbersUntilItsTimeIsOver() throws Exception {
        String id = onNotice();
        List<PublishedNotice> board = board();
        assertThat(board).singleElement().satisfies(notice -> {
            assertThat(notice.names()).containsExactly(PATIENT.name().charAt(0) + "*");
            assertThat(notice.toString()).doesNotContain(PATIENT.certno()).doesNotContain(PATIENT.name()).contains("21000.00");
            assertThat(notice.running()).isTrue();
        });
        clock.pass(Duration.ofDays(8));
        bureau.work();
        desk.decide(id, true);
        assertThat(board()).singleElement().satisfies(notice -> assertThat(notice.running()).isFalse());
        clock.pass(Duration.ofDays(29));
        assertThat(board()).as("thirty days after its end").hasSize(1);
        clock.pass(Duration.ofDays(1));
        assertThat(board()).isEmpty();
    }

    @Test
    void anObjectionHoldsTheNoticeUntilSomebodyElseHasAnswered() throws Exception {
        String id = onNotice();
        desk.inOne(() -> desk.parts().objecting.object(id, "有商品房两套出租", PovertyDesk.REVIEWER));
        clock.pass(Duration.ofDays(9));
        bureau.work();
        assertThat(desk.state(id)).isEqualTo(PovertyState.ON_NOTICE);
        assertThat(codeOf(() -> desk.inOne(() -> desk.parts().objecting.object(id, "太晚", PovertyDesk.CLERK)))).isEqualTo("NOT_ALLOWED_NOW");
        assertThatThrownBy(() -> desk.inOne(() -> desk.parts().objecting.answer(id, 1, false, "查无此事", PovertyDesk.REVIEWER))).hasMessageContaining("须由他人");
        desk.inOne(() -> desk.parts().objecting.answer(id, 1, false, "房屋为其弟所有", PovertyDesk.SECOND));
        clock.pass(Duration.ofMinutes(2));
        bureau.work();
        assertThat(desk.state(id)).isEqualTo(PovertyState.DECISION);
    }

    @Test
    void anUpheldObjectionStopsIt() throws Exception {
        String id = onNotice();
        desk.inOne(() -> desk.parts().objecting.object(id, "有商品房两套出租", PovertyDesk.CLERK));
        desk.inOne(() -> desk.parts().objecting.answer(id, 1, true, "属实", PovertyDesk.SECOND));
        assertThat(desk.state(id)).isEqualTo(PovertyState.STOPPED);
        assertThat(board()).isEmpty();
        assertThat(codeOf(() -> desk.decide(id, true))).isEqualTo("NOT_ALLOWED_NOW");
        desk.decide(id, false);
        assertThat(desk.state(id)).isEqualTo(PovertyState.REFUSED);
    }
}
