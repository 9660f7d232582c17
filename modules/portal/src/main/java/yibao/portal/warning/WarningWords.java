package yibao.portal.warning;

import jakarta.enterprise.context.RequestScoped;
import yibao.portal.frame.SectionWords;

/** The section's words. */
@RequestScoped
public class WarningWords extends SectionWords {

    public WarningWords() {
        super("warning");
    }
}
