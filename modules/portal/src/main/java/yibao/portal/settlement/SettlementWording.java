package yibao.portal.settlement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import yibao.kernel.platform.Clocks;
import yibao.portal.frame.SectionWords;
import yibao.settlement.Care;

/** The section's words, also for codes of the domain and moments. */
@Named("settlementSaid")
@RequestScoped
public class SettlementWording extends SectionWords {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    public SettlementWording() {
        super("settlement");
    }

    /** The code itself where nobody has a word for it. */
    public String word(String list, String code) {
        return code == null ? "" : ofCode(list, code);
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
}
