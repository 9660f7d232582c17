package yibao.simulators;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;

/**
 * One line of {@code settlements/1}. Amounts in fen; all of them are negative where the visit takes another back.
 *
 * @param scope    what the policy covers; {@code own} lies outside the catalogue, {@code first} is the first share of class B
 * @param reverses the number of the visit taken back, empty for an ordinary one
 */
record Visit(String number, Person person, boolean inpatient, LocalDateTime at, Hospital hospital, boolean referred, long scope, long own, long first,
             String reverses) {

    /** Where somebody was treated: the national code, its level, and the area it stands in. */
    record Hospital(String code, String name, String level, String area) {
    }

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX");

    Visit takenBack(String otherNumber, LocalDateTime when) {
        return new Visit(otherNumber, person, inpatient, when, hospital, referred, -scope, -own, -first, number);
    }

    long total() {
        return scope + own + first;
    }

    /** What was paid is left blank: nobody has settled it yet. */
    String[] fields(String division) {
        String[] known = {number, "M" + number, person.certType(), person.certNo(), person.name(), "390", inpatient ? "21" : "11",
            at.atOffset(ZoneOffset.ofHours(8)).format(TIME), hospital.code(), hospital.name(), hospital.level(), hospital.area(), division,
            referred ? "1" : "0", Text.yuan(total()), Text.yuan(own), "0.00", Text.yuan(first), Text.yuan(scope), reverses};
        String[] row = new String[Message.SETTLEMENTS.columns().size()];
        Arrays.fill(row, "");
        System.arraycopy(known, 0, row, 0, known.length);
        return row;
    }

    /** The line of {@code inpatient-stays/1} behind it. */
    String[] stay() {
        LocalDateTime in = at.minusDays(7);
        return new String[] {"M" + number, person.certType(), person.certNo(), person.name(), hospital.code(), hospital.name(), hospital.level(),
            hospital.area(), time(in), time(at), "1", "21", "", ""};
    }

    private static String time(LocalDateTime local) {
        return local.atOffset(ZoneOffset.ofHours(8)).format(TIME);
    }
}
