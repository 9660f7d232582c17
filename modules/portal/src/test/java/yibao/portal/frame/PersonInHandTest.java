package yibao.portal.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import yibao.enrolment.PersonRef;

@DisplayName("A person in hand")
class PersonInHandTest {
    private static final String NUMBER = "320681199001010021";
    private final PersonInHand people = new PersonInHand();

    @Test
    void is_found_again_by_a_token_that_holds_nothing_of_the_number() {
        var token = people.tokenOf("01", NUMBER);
        assertThat(people.find(token)).contains(new PersonRef("01", NUMBER));
        assertThat(token).hasSize(22).doesNotContain("320681").matches("[A-Za-z0-9_-]+");
    }

    @Test
    void has_one_token_for_as_long_as_the_session_lasts() {
        assertThat(people.tokenOf("01", NUMBER)).isEqualTo(people.tokenOf("01", NUMBER));
    }

    @Test
    void is_unknown_to_every_other_session() {
        assertThat(new PersonInHand().find(people.tokenOf("01", NUMBER))).isEmpty();
    }

    @Test
    void is_put_aside_when_five_thousand_others_came_later_and_then_gets_a_new_token() {
        var token = people.tokenOf("01", NUMBER);
        for (int i = 0; i < 5_000; i++) {
            people.tokenOf("99", "P" + i);
        }
        assertThat(people.find(token)).isEmpty();
        assertThat(people.tokenOf("01", NUMBER)).isNotEqualTo(token);
    }

    @Test
    void who_is_looked_at_again_stays() {
        var token = people.tokenOf("01", NUMBER);
        for (int i = 0; i < 6_000; i++) {
            people.tokenOf("99", "P" + i);
            people.find(token);
        }
        assertThat(people.find(token)).isPresent();
    }

    @Test
    void is_shown_masked() {
        assertThat(people.masked(people.tokenOf("01", NUMBER))).isEqualTo("320681********0021");
        assertThat(people.masked("no such token")).isEmpty();
        assertThat(people.masked(null)).isEmpty();
    }

    @Test
    void is_not_written_out_with_the_session() throws Exception {
        var token = people.tokenOf("01", NUMBER);
        var bytes = new ByteArrayOutputStream();
        new ObjectOutputStream(bytes).writeObject(people);
        assertThat(bytes.toString(StandardCharsets.ISO_8859_1)).doesNotContain(NUMBER);
        var again = (PersonInHand) new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
        assertThat(again.find(token)).isEmpty();
    }
}
