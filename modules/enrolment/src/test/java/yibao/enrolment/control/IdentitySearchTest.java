package yibao.enrolment.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yibao.enrolment.IdentityReason;
import yibao.enrolment.PersonRef;
import yibao.enrolment.Register;
import yibao.enrolment.Register.Cover;
import yibao.kernel.CertNo;
import yibao.kernel.NameKey;

class IdentitySearchTest {
    private static final LocalDate BORN = LocalDate.of(1980, 1, 1);

    private static String number(String seventeen) {
        return seventeen + CertNo.checkCharacter(seventeen);
    }

    private static Register person(String type, String number, String name, LocalDate born, String gend) {
        return new Register(new PersonRef(type, number), name, NameKey.of(name), gend, born, null, List.of(),
                List.of(cover("390", "2022-01-01", "2022-12-31")));
    }

    private static Cover cover(String insutype, String from, String to) {
        return new Cover(insutype, LocalDate.parse(from), LocalDate.parse(to), "320681", "320681100", null);
    }

    private static List<Suspicion> search(Register... people) {
        List<Suspicion> found = new ArrayList<>();
        var search = new IdentitySearch(found::add);
        List.of(people).forEach(search::take);
        for (var person : people) {
            if (search.numbersToLookUp().contains(person.who().certno())) {
                search.takeCard(person);
            }
        }
        search.finish();
        return found;
    }

    @ParameterizedTest
    @CsvSource({
        "32068119800101001, 32068119800101001, false", // the same
        "32068119800101001, 32068419800101001, true",  // one digit
        "32068119800101001, 32061819800101001, true",  // neighbours changed places
        "32068119800101001, 32068119810101011, false", // two digits apart
        "32068119800101012, 32068119800101013, true",
        "32068119800101012, 32068119800101021, true",
        "32068119800101012, 32068119800110021, false"})
    void knowsWhichNumbersAClerkMayHaveMistaken(String one, String two, boolean near) {
        assertThat(Card.areNear(one, two)).isEqualTo(near);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "01, 32068119800101001, 1980-01-01, 2, -",
        "01, 32068119800101001, 1980-01-02, 2, BIRTH_DIFFERS",
        "01, 32068119800101001, -,          2, -",
        "01, 32068119800101001, 1980-01-01, 1, -",
        "01, 32068119800101002, 1980-01-01, 1, GENDER_DIFFERS"})
    void comparesTheRegisterWithTheNumber(String type, String seventeen, LocalDate born, String gend, IdentityReason reason) {
        var gender = seventeen.endsWith("1") ? "1" : gend;
        var doubts = IdentityRules.of(person(type, number(seventeen), "张三", born, gender));
        assertThat(doubts).isEqualTo(reason == null ? List.of() : List.of(reason));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "08, EK1234567, 1980-01-01, 1, -",
        "08, EK1234567, -,          1, NO_IDENTITY",
        "99, WU000001,  1980-01-01, 9, NO_IDENTITY",
        "99, 0000000,   1980-01-01, 1, NO_IDENTITY",
        "99, 320681198001010001, 1980-01-01, 1, IMPOSSIBLE_NUMBER"})
    void asksForAnIdentityWhereThereIsNoCard(String type, String number, LocalDate born, String gend, IdentityReason reason) {
        assertThat(IdentityRules.of(person(type, number, "张三", born, gend)))
                .isEqualTo(reason == null ? List.of() : List.of(reason));
    }

    @Test
    void oldAndNewNumberAreOneWhateverTheNamesAre() {
        var card = person("01", number("32068119800101001"), "张三", BORN, "1");
        var old = person("99", "320681800101001", "李四", BORN, "1");
        assertThat(search(card, old)).singleElement().satisfies(found -> {
            assertThat(found.reasons()).containsExactly(IdentityReason.SAME_NUMBER);
            assertThat(found.other()).isNotNull();
        });
        assertThat(search(old, card)).singleElement().extracting(Suspicion::caseKey).isEqualTo(search(card, old).get(0).caseKey());
    }

    @Test
    void pairIsToldOnceWithAllItsReasons() {
        var one = person("01", number("32068119800101001"), "张三", BORN, "1");
        var two = person("01", number("32068419800101001"), "张　三", BORN, "1");
        assertThat(search(one, two)).singleElement().extracting(Suspicion::reasons)
                .isEqualTo(List.of(IdentityReason.SAME_NAME_AND_BIRTH, IdentityReason.NEAR_NUMBER));
    }

    @Test
    void namesakesOfOtherBirthdaysAndTwinsOfOtherNamesAreLeftAlone() {
        assertThat(search(person("01", number("32068119800101001"), "张三", BORN, "1"),
                person("01", number("32068119770715003"), "张三", LocalDate.of(1977, 7, 15), "1"))).isEmpty();
        assertThat(search(person("01", number("32068119800101001"), "张三", BORN, "1"),
                person("01", number("32068119800101003"), "张四", BORN, "1"))).isEmpty();
    }

    @Test
    void insuredTwiceMeansAtOneTime() {
        var one = person("01", number("32068119800101001"), "张三", BORN, "1");
        var after = new Register(one.who(), one.name(), one.nameKey(), "1", BORN, null, List.of(),
                List.of(cover("390", "2022-01-01", "2022-06-30"), cover("310", "2022-07-01", "2022-12-31")));
        var both = new Register(one.who(), one.name(), one.nameKey(), "1", BORN, null, List.of(),
                List.of(cover("390", "2022-01-01", "2022-06-30"), cover("310", "2022-06-30", "2022-12-31")));
        assertThat(search(after)).isEmpty();
        assertThat(search(both)).singleElement().extracting(Suspicion::reasons).isEqualTo(List.of(IdentityReason.INSURED_TWICE));
    }

    @Test
    void factsChangeWithWhatAVerdictRestsOnAndWithNothingElse() {
        var one = person("01", number("32068119800101002"), "张三", BORN, "1");
        var moved = new Register(one.who(), "张 三", one.nameKey(), "1", BORN, null, List.of(),
                List.of(new Cover("390", LocalDate.of(2022, 1, 1), LocalDate.of(2022, 12, 31), "320681", "320681105", "H1")));
        var dead = new Register(one.who(), "张三", one.nameKey(), "1", BORN, LocalDate.of(2022, 5, 1), List.of(), one.covers());
        assertThat(search(moved).get(0).facts()).isEqualTo(search(one).get(0).facts());
        assertThat(search(dead).get(0).facts()).isNotEqualTo(search(one).get(0).facts());
    }
}
