package yibao.enrolment;

import java.util.Objects;

/**
 * Whom somebody looks for: by exact number where {@code certNo} is given, else by the beginning of the name.
 * {@code certType} null means the resident identity card.
 */
public record PeopleSearch(String certType, String certNo, String name, String purpose) {
    public PeopleSearch {
        Objects.requireNonNull(purpose, "purpose");
    }
}
