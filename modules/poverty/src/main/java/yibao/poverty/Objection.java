package yibao.poverty;

import java.time.LocalDate;

/** What somebody said against a published application. {@code upheld} and {@code handling} are null while it is open. */
public record Objection(int line, LocalDate on, String content, String takenBy, Boolean upheld, String handling, String handledBy) {

    public boolean isOpen() {
        return upheld == null;
    }
}
