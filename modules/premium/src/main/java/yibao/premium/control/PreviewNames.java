package yibao.premium.control;

import java.time.Instant;
import java.time.LocalDate;
import yibao.kernel.policy.PolicyBook;
import yibao.kernel.policy.TownNames;

/** What a preview calls classes and towns. */
final class PreviewNames {
    private final PolicyBook book;
    private final LocalDate day;
    private final Instant knownAt;
    private final TownNames towns;

    PreviewNames(PolicyBook book, LocalDate day, Instant knownAt) {
        this.book = book;
        this.day = day;
        this.knownAt = knownAt;
        this.towns = TownNames.on(book, day, knownAt);
    }

    String town(String code) {
        return code.isEmpty() ? "（无镇）" : towns.of(code);
    }

    /** @param code null where nobody pays for the people */
    String inClass(String code) {
        return code == null ? "不资助" : book.findHardshipClass(code, day, knownAt).map(found -> found.name()).orElse(code);
    }
}
