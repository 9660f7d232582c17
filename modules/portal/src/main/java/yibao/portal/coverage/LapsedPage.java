package yibao.portal.coverage;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.primefaces.model.StreamedContent;
import yibao.enrolment.LapsedInTown;
import yibao.enrolment.LapsedPerson;
import yibao.enrolment.Situation;
import yibao.enrolment.boundary.ExportPurpose;
import yibao.enrolment.boundary.ExportingLapsed;
import yibao.enrolment.boundary.FollowingUpLapsed;
import yibao.enrolment.boundary.ListingLapsed;
import yibao.kernel.access.CurrentCaller;
import yibao.kernel.policy.AgeBand;
import yibao.kernel.policy.FollowUpState;
import yibao.portal.Download;
import yibao.portal.FollowUpPage;
import yibao.portal.PageModel;

/** Who was insured last year and is not yet this year: found, followed up, taken home. */
@Named("lapsed")
@ViewScoped
public class LapsedPage extends FollowUpPage<LapsedPerson> {
    private static final long serialVersionUID = 1L;
    private static final List<String> PAYMENTS = List.of("PAID_UNLEVIED", "PAID", "UNPAID", "NONE");

    @Inject
    private transient ListingLapsed listing;

    @Inject
    private transient FollowingUpLapsed followingUp;

    @Inject
    private transient ExportingLapsed exporting;

    @Inject
    private transient CurrentCaller current;

    @Inject
    private CoverageTowns towns;

    @Inject
    private CoverageWords words;

    private final LapsedForm form = new LapsedForm();
    private transient Map<String, String> bandNames;
    private transient List<LapsedInTown> counts;

    @Override
    protected PageModel<LapsedPerson> newModel() {
        return new PageModel<>(() -> listing.count(form.filter(year()), current.get()),
                (from, size) -> listing.pageFrom(form.filter(year()), from, size, current.get()), LapsedPerson::rowId);
    }

    @Override
    protected long idOf(LapsedPerson row) {
        return row.rowId();
    }

    private int year() {
        return towns.getNewest();
    }

    /** By town, of all whom the caller may see. */
    public List<LapsedInTown> getCounts() {
        if (counts == null) {
            counts = listing.byTown(year(), current.get());
        }
        return counts;
    }

    public long getPeople() {
        return getCounts().stream().mapToLong(LapsedInTown::people).sum();
    }

    public long getFollowedUp() {
        return getCounts().stream().mapToLong(LapsedInTown::followedUp).sum();
    }

    public long getPaidNotEnrolled() {
        return getCounts().stream().mapToLong(LapsedInTown::paidNotEnrolled).sum();
    }

    public void mark() {
        marked(words.get("marked", followingUp.mark(year(), chosen(), getState(), getNote(), current.get())));
        counts = null;
    }

    public StreamedContent getWorkbook() {
        var filter = form.filter(year());
        var asked = new ExportPurpose(isWholeNumbers(), getPurpose());
        var caller = current.get();
        return Download.workbook(fileName(), out -> exporting.workbook(filter, asked, caller, out));
    }

    public StreamedContent getWorkbooksByTown() {
        var filter = form.filter(year());
        var asked = new ExportPurpose(isWholeNumbers(), getPurpose());
        var caller = current.get();
        return Download.zip(fileName(), out -> exporting.workbooksByTown(filter, asked, caller, out));
    }

    private String fileName() {
        return words.get("lapsedFile", String.valueOf(year()));
    }

    @Override
    public List<FollowUpState> getStates() {
        return listing.followUpStates(year());
    }

    public List<AgeBand> getAgeBands() {
        return listing.ageBands(year());
    }

    public String bandName(String code) {
        if (bandNames == null) {
            bandNames = getAgeBands().stream().collect(Collectors.toMap(AgeBand::code, AgeBand::name));
        }
        return code == null ? "" : bandNames.getOrDefault(code, code);
    }

    public Situation[] getSituations() {
        return Situation.values();
    }

    public List<String> getPayments() {
        return PAYMENTS;
    }

    public LapsedForm getForm() {
        return form;
    }
}
