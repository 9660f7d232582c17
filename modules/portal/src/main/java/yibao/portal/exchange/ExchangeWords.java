package yibao.portal.exchange;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import yibao.portal.frame.SectionWords;

/** The section's words. */
@Named("exchangeSaid")
@RequestScoped
public class ExchangeWords extends SectionWords {

    public ExchangeWords() {
        super("exchange");
    }
}
