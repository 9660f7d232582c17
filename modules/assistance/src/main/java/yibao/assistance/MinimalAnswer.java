package yibao.assistance;

import java.time.LocalDate;
import java.util.List;

/** Yes or no, the code of the deciding reason, and how long it holds; nothing about the person. */
public record MinimalAnswer(String checkId, boolean eligible, List<Reason> reasons, LocalDate validUntil) {
    public record Reason(ReasonCode code) {}
}
