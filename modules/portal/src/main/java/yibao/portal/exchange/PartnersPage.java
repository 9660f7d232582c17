package yibao.portal.exchange;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import yibao.exchange.Alarm;
import yibao.exchange.Light;
import yibao.exchange.PartnerView;
import yibao.exchange.boundary.ListingAlarms;
import yibao.exchange.boundary.OperatingBatches;
import yibao.exchange.boundary.WatchingPartners;
import yibao.kernel.access.CurrentCaller;
import yibao.kernel.access.Role;
import yibao.kernel.problem.BusinessProblem;

/** Partners and their lights, alarms and what was done about them. */
@Named("partners")
@ViewScoped
public class PartnersPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient WatchingPartners watching;

    @Inject
    private transient ListingAlarms alarms;

    @Inject
    private transient OperatingBatches operating;

    @Inject
    private transient CurrentCaller current;

    @Inject
    private transient ExchangeWords words;

    private transient List<PartnerView> partners;
    private transient List<Alarm> open;
    private boolean past;
    private Long chosen;
    private String note;

    public List<PartnerView> getList() {
        if (partners == null) {
            partners = watching.list();
        }
        return partners;
    }

    public long count(Light light) {
        return getList().stream().filter(one -> one.light() == light).count();
    }

    public List<Alarm> getAlarms() {
        if (open == null) {
            open = past ? alarms.listPast() : alarms.listOpen();
        }
        return open;
    }

    public long getOpenCount() {
        return past ? alarms.listOpen().size() : getAlarms().size();
    }

    /** Auditors look, operators act. */
    public boolean isActing() {
        return current.get().has(Role.OPERATOR);
    }

    public void refresh() {
        partners = null;
        open = null;
    }

    public void show(boolean seenTo) {
        past = seenTo;
        chosen = null;
        refresh();
    }

    public void choose(long number) {
        chosen = number;
        note = null;
    }

    public void acknowledge() {
        try {
            operating.acknowledge(chosen, note, current.get());
            say(FacesMessage.SEVERITY_INFO, words.get("acknowledged"));
            chosen = null;
            refresh();
        } catch (BusinessProblem refused) {
            say(FacesMessage.SEVERITY_ERROR, refused.getMessage());
        }
    }

    public Alarm getChosen() {
        return chosen == null ? null : getAlarms().stream().filter(one -> one.number() == chosen).findFirst().orElse(null);
    }

    private static void say(FacesMessage.Severity severity, String text) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(severity, text, null));
    }

    public boolean isPast() {
        return past;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
