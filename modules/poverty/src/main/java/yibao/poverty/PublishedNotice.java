package yibao.poverty;

import java.time.LocalDate;
import java.util.List;
import yibao.kernel.Money;

/** What everybody may read of an application: masked names of the patients, town, class, amount and the days of the notice. */
public record PublishedNotice(String applicationNo, List<String> names, String townCode, int povertyClass, Money amount,
        LocalDate from, LocalDate to, boolean running) {
}
