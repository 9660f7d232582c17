package yibao.settlement;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import yibao.kernel.Money;

/** A person's year of assistance, bill by bill, by the results that were known at one moment. */
public record AssistanceYear(List<Mark> marks) {
    public static final AssistanceYear NONE = new AssistanceYear(List.of());

    /** Where the person's year stood behind a bill; nothing where the bill does not count. */
    public record Mark(LocalDateTime settled, AssistanceUse use) {}

    /** Bills of {@code day} itself included. */
    public AssistanceUse until(LocalDate day) {
        return marks.stream().filter(mark -> !mark.settled().toLocalDate().isAfter(day)).map(Mark::use)
                .reduce(AssistanceUse.NONE, AssistanceUse::orLater);
    }
}
