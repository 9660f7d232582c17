package yibao.portal.eligibility;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Arrays;
import yibao.assistance.ReasonCode;
import yibao.portal.frame.SectionWords;

/** The section's words. */
@Named("eligibilitySaid")
@RequestScoped
public class Words extends SectionWords {

    public Words() {
        super("eligibility");
    }

    /** The reason: in Chinese as it was answered, in English what its code means. */
    public String why(ReasonCode code, String answered) {
        return get("said." + code.name(), answered);
    }

    /** What somebody asked for is kept in Chinese; one of our own is said in the reader's language. */
    public String purpose(String kept) {
        return Arrays.stream(Purpose.values()).filter(one -> one.text().equals(kept)).findFirst()
                .map(one -> get("purpose." + one.name())).orElse(kept);
    }
}
