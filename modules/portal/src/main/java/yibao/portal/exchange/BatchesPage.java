package yibao.portal.exchange;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.DateTimeException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import yibao.exchange.BatchFilter;
import yibao.exchange.BatchView;
import yibao.exchange.PartnerView;
import yibao.exchange.boundary.ListingBatches;
import yibao.exchange.boundary.WatchingPartners;
import yibao.kernel.OfficeCalendar;

/** The ledger of batches, newest first, a page at a time. */
@Named("batches")
@ViewScoped
public class BatchesPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int ROWS = 20;
    private static final ZoneId BUREAU = ZoneId.of("Asia/Shanghai");
    private static final List<String> OUTCOMES = List.of("ACCEPTED", "PARTLY_ACCEPTED", "REJECTED", "DUPLICATE", "CONFLICT", "CLAIMED", "HELD", "FAILED");
    private static final List<String> OUT = List.of("premium-levy/1", "premium-differences/1");

    @Inject
    private transient ListingBatches listing;

    @Inject
    private transient WatchingPartners watching;

    private final Deque<Long> pagesBefore = new ArrayDeque<>();
    private long before = Long.MAX_VALUE;
    private String partner;
    private String contract;
    private String direction;
    private String outcome;
    private String from;
    private String until;
    private transient List<BatchView> found;
    private transient List<PartnerView> known;

    /** One more than is shown tells whether there is a page behind. */
    private List<BatchView> found() {
        if (found == null) {
            found = listing.list(new BatchFilter(before, blank(partner), null, blank(contract), blank(direction), blank(outcome),
                    startOf(from, 0), startOf(until, 1), ROWS + 1));
        }
        return found;
    }

    public List<BatchView> getList() {
        return found().stream().limit(ROWS).toList();
    }

    public boolean isOlderThere() {
        return found().size() > ROWS;
    }

    public boolean isNewerThere() {
        return !pagesBefore.isEmpty();
    }

    public void older() {
        pagesBefore.push(before);
        before = Long.parseLong(found().get(ROWS - 1).cursor());
        found = null;
    }

    public void newer() {
        before = pagesBefore.pop();
        found = null;
    }

    /** Filters have changed: from the newest on. */
    public void search() {
        pagesBefore.clear();
        before = Long.MAX_VALUE;
        found = null;
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
