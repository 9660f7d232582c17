package yibao.portal.settlement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ResourceBundle;
import yibao.kernel.platform.Clocks;
import yibao.portal.frame.Language;
import yibao.settlement.Care;

/** The section's words in the language of the request, also for codes of the domain and moments. */
@Named("settlementSaid")
@RequestScoped
public class SettlementWording {
    private static final String BUNDLE = "yibao.portal.settlement.words";
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    @Inject
    private Language language;

    public String get(String key, Object... values) {
        var text = bundle().getString(key);
        return values.length == 0 ? text : new MessageFormat(text, language.getLocale()).format(values);
    }

    /** The code itself where nobody has a word for it. */
    public String word(String list, String code) {
        return code == null ? "" : bundle().containsKey(list + "." + code) ? bundle().getString(list + "." + code) : code;
    }

    public String care(String medType) {
        return Care.findByMedType(medType).map(care -> word("care", care.name())).orElse(medType);
    }

    public String minute(LocalDateTime moment) {
        return moment == null ? "" : MINUTE.format(moment);
    }

    public String minute(Instant moment) {
        return moment == null ? "" : MINUTE.format(moment.atZone(Clocks.BUREAU));
    }

    void tell(FacesMessage.Severity severity, String sentence) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(severity, sentence, null));
    }

    private ResourceBundle bundle() {
        return ResourceBundle.getBundle(BUNDLE, language.getLocale());
    }
}
