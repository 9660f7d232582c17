package yibao.portal.exchange;

import jakarta.faces.component.UIData;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import yibao.exchange.BatchFilter;
import yibao.exchange.BatchView;
import yibao.exchange.LedgerPage;
import yibao.exchange.PartnerView;
import yibao.exchange.boundary.ListingBatches;
import yibao.exchange.boundary.WatchingPartners;
import yibao.kernel.OfficeCalendar;
import yibao.portal.PageModel;

/** The ledger of batches, newest first, any page of it. */
@Named("batches")
@ViewScoped
public class BatchesPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final ZoneId BUREAU = ZoneId.of("Asia/Shanghai");
    private static final List<String> OUTCOMES = List.of("ACCEPTED", "PARTLY_ACCEPTED", "REJECTED", "DUPLICATE", "CONFLICT", "CLAIMED", "HELD", "FAILED");
    private static final List<String> OUT = List.of("premium-levy/1", "premium-differences/1");

    @Inject
    private transient ListingBatches listing;

    @Inject
    private transient WatchingPartners watching;

    private String partner;
    private String contract;
    private String direction;
    private String outcome;
    private String from;
    private String until;
    private transient PageModel<BatchView> model;
    private transient List<PartnerView> known;

    public PageModel<BatchView> getModel() {
        if (model == null) {
            model = new PageModel<>(this::page, BatchView::batchId);
        }
        return model;
    }

    private PageModel.Part<BatchView> page(long from, int size) {
        LedgerPage found = listing.page(new BatchFilter(Long.MAX_VALUE, blank(partner), null, blank(contract), blank(direction), blank(outcome),
                startOf(this.from, 0), startOf(until, 1), size), from, size);
        return new PageModel.Part<>(found.count(), found.batches());
    }

    /** Filters have changed: from the newest on. */
    public void search() {
        if (FacesContext.getCurrentInstance().getViewRoot().findComponent("batches:table") instanceof UIData table) {
            table.setFirst(0);
        }
    }

    public void clear() {
        partner = null;
        contract = null;
        direction = null;
        outcome = null;
        from = null;
        until = null;
        search();
    }

    public List<PartnerView> getPartners() {
        if (known == null) {
            known = watching.list();
        }
        return known;
    }

    public List<String> getContracts() {
        return Stream.concat(getPartners().stream().flatMap(one -> one.messages().stream()).map(PartnerView.Message::contract), OUT.stream())
                .distinct().sorted().toList();
    }

    public List<String> getOutcomes() {
        return OUTCOMES;
    }

    /** A day that is none filters nothing. */
    private static Instant startOf(String day, int later) {
        try {
            return day == null || day.isBlank() ? null : OfficeCalendar.day(day).plusDays(later).atStartOfDay(BUREAU).toInstant();
        } catch (DateTimeException noDay) {
            return null;
        }
    }

    private static String blank(String text) {
        return text == null || text.isBlank() ? null : text;
    }

    public String getPartner() {
        return partner;
    }

    public void setPartner(String partner) {
        this.partner = partner;
    }

    public String getContract() {
        return contract;
    }

    public void setContract(String contract) {
        this.contract = contract;
    }

    public String getDirection() {
        return direction;
    }

    public void setDirection(String direction) {
        this.direction = direction;
    }

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(String outcome) {
        this.outcome = outcome;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = until;
    }
}
