package yibao.portal.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The help beside the page that is shown, in the reader's language. */
@Named
@RequestScoped
public class Help {
    @Inject
    private HelpTexts texts;

    @Inject
    private Desk desk;

    @Inject
    private Language language;

    public boolean isThere() {
        return !getHtml().isEmpty();
    }

    public String getHtml() {
        return texts.html(desk.getPage(), language.isEnglish());
    }
}
