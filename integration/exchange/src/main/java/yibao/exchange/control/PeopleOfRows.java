package yibao.exchange.control;

import java.util.stream.Stream;
import yibao.kernel.CertNo;
import yibao.kernel.audit.Seen;

/** Whom a row of a file is about, by the number that stands in it: as it is looked for later, or as it stands there. */
final class PeopleOfRows {

    private PeopleOfRows() {
    }

    static Stream<Seen> of(String number, int line) {
        if (number == null || number.isBlank()) {
            return Stream.empty();
        }
        return Stream.of(new Seen(CertNo.read(CertNo.RESIDENT_CARD, number) instanceof CertNo.Good good ? good.certno()
                : number.strip(), "line " + line));
    }
}
