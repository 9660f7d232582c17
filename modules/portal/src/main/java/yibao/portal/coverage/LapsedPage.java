package yibao.portal.coverage;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.primefaces.model.DefaultStreamedContent;
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
import yibao.portal.PageModel;
import yibao.portal.TakingHome;

/** Who was insured last year and is not yet this year: found, followed up, taken home. */
@Named("lapsed")
@ViewScoped
public class LapsedPage extends TakingHome {
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
    private List<Long> chosen = new ArrayList<>();
    private String state;
    private transient PageModel<LapsedPerson> model;
    private transient Map<String, String> stateNames;
    private transient Map<String, String> bandNames;
    private transient List<LapsedInTown> counts;

    public PageModel<LapsedPerson> getModel() {
        if (model == null) {
            model = new PageModel<>(() -> listing.count(form.filter(year()), current.get()),
                    (from, size) -> listing.pageFrom(form.filter(year()), from, size, current.get()), LapsedPerson::rowId);
        }
        return model;
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

    /** Filters have changed: what was ticked is no longer meant. */
    public void search() {
        chosen = new ArrayList<>();
    }

    public void mark() {
        int marked = followingUp.mark(year(), chosen, state, getNote(), current.get());
        say(words.get("marked", marked));
        chosen = new ArrayList<>();
        setNote(null);
        counts = null;
    }

    public StreamedContent getWorkbook() {
        var filter = form.filter(year());
        var asked = new ExportPurpose(isWholeNumbers(), getPurpose());
        var caller = current.get();
        return file(words.get("lapsedFile", String.valueOf(year())) + ".xlsx",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                out -> exporting.workbook(filter, asked, caller, out));
    }

    public StreamedContent getWorkbooksByTown() {
        var filter = form.filter(year());
        var asked = new ExportPurpose(isWholeNumbers(), getPurpose());
        var caller = current.get();
        return file(words.get("lapsedFile", String.valueOf(year())) + ".zip", "application/zip",
                out -> exporting.workbooksByTown(filter, asked, caller, out));
    }

    /** Writes a file into the answer. */
    interface Writing {
        void into(OutputStream out) throws IOException;
    }

    static StreamedContent file(String name, String kind, Writing writing) {
        return DefaultStreamedContent.builder().name(name).contentType(kind).writer(out -> {
            try {
                writing.into(out);
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }).build();
    }

    private static void say(String text) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, text, null));
    }

    public List<FollowUpState> getStates() {
        return listing.followUpStates(year());
    }

    public List<AgeBand> getAgeBands() {
        return listing.ageBands(year());
    }

    public String stateName(String code) {
        if (stateNames == null) {
            stateNames = getStates().stream().collect(Collectors.toMap(FollowUpState::code, FollowUpState::name));
        }
        return stateNames.getOrDefault(code, code);
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

    public List<LapsedPerson> getSelected() {
        return chosen.stream().map(id -> getModel().getRowData(String.valueOf(id))).filter(Objects::nonNull).toList();
    }

    public void setSelected(List<LapsedPerson> selected) {
        chosen = selected == null ? new ArrayList<>() : new ArrayList<>(selected.stream().map(LapsedPerson::rowId).toList());
    }

    public LapsedForm getForm() {
        return form;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }
}
