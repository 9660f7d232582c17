package yibao.kernel.policy.change;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import yibao.kernel.policy.PolicyDraft;

/** A preview as it is shown; {@code parts} is null until it has been worked out. */
public record PolicyPreviewView(String previewId, PolicyDraft draft, LocalDate from, LocalDate to, boolean asIf, String madeBy,
        Instant madeAt, List<PreviewPart> parts) {

    @JsonIgnore
    public boolean isReady() {
        return parts != null;
    }

    /** All parts in one line. */
    @JsonIgnore
    public String summary() {
        return parts == null ? "" : String.join("；", parts.stream().map(PreviewPart::summary).toList());
    }
}
