package yibao.portal.coverage;

import jakarta.enterprise.context.RequestScoped;
import yibao.portal.frame.SectionWords;

/** The section's words. */
@RequestScoped
public class CoverageWords extends SectionWords {

    public CoverageWords() {
        super("coverage");
    }
}
