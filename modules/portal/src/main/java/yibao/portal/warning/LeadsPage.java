package yibao.portal.warning;

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
import yibao.enrolment.boundary.ExportPurpose;
import yibao.kernel.access.CurrentCaller;
import yibao.kernel.policy.FollowUpState;
import yibao.portal.PageModel;
import yibao.portal.TakingHome;
import yibao.warning.Lead;
import yibao.warning.LeadReason;
import yibao.warning.LeadsInTown;
import yibao.warning.boundary.ExportingLeads;
import yibao.warning.boundary.FollowingUpLeads;
import yibao.warning.boundary.ListingLeads;

/** 制度找人: who fits a benefit and has not applied; found, followed up, taken home. */
@Named("leads")
@ViewScoped
public class LeadsPage extends TakingHome {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient ListingLeads listing;

    @Inject
    private transient FollowingUpLeads followingUp;

    @Inject
    private transient ExportingLeads exporting;

    @Inject
    private transient CurrentCaller current;

    @Inject
    private WarningYear year;

    @Inject
    private WarningWords words;

    private final LeadForm form = new LeadForm();
    private List<Long> chosen = new ArrayList<>();
    private String state;
    private transient PageModel<Lead> model;
    private transient Map<String, String> stateNames;
    private transient List<LeadsInTown> counts;
    private transient Long unfinished;

    public PageModel<Lead> getModel() {
        if (model == null) {
            model = new PageModel<>(() -> listing.count(form.filter(year.get()), current.get()),
                    (from, size) -> listing.pageFrom(form.filter(year.get()), from, size, current.get()), Lead::leadId);
        }
        return model;
    }

    private List<LeadsInTown> counts() {
        if (counts == null) {
            counts = listing.byTown(year.get(), current.get());
        }
        return counts;
    }

    public long getPeople() {
        return counts().stream().mapToLong(LeadsInTown::people).sum();
    }

    public long getFollowedUp() {
        return counts().stream().mapToLong(LeadsInTown::followedUp).sum();
    }

    public long getUnfinished() {
        if (unfinished == null) {
            unfinished = listing.countUnfinished(year.get(), current.get());
        }
        return unfinished;
    }

    /** Filters have changed: what was ticked is no longer meant. */
    public void search() {
        chosen = new ArrayList<>();
    }

    public void mark() {
        int marked = followingUp.mark(chosen, state, getNote() == null || getNote().isBlank() ? null : getNote().strip(), current.get());
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, words.get("marked", marked), null));
        chosen = new ArrayList<>();
        setNote(null);
        counts = null;
        unfinished = null;
    }

    public StreamedContent getWorkbook() {
        var filter = form.filter(year.get());
        var asked = new ExportPurpose(isWholeNumbers(), getPurpose());
        var caller = current.get();
        return file(".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                out -> exporting.workbook(filter, asked, caller, out));
    }

    public StreamedContent getWorkbooksByTown() {
        var filter = form.filter(year.get());
        var asked = new ExportPurpose(isWholeNumbers(), getPurpose());
        var caller = current.get();
        return file(".zip", "application/zip", out -> exporting.workbooksByTown(filter, asked, caller, out));
    }

    /** Writes a file into the answer. */
    interface Writing {
        void into(OutputStream out) throws IOException;
    }

    private StreamedContent file(String ending, String kind, Writing writing) {
        return DefaultStreamedContent.builder().name(words.get("leadsFile", year.getText()) + ending).contentType(kind).writer(out -> {
            try {
                writing.into(out);
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }).build();
    }

    public List<FollowUpState> getStates() {
        return listing.states(year.get());
    }

    public String stateName(String code) {
        if (stateNames == null) {
            stateNames = getStates().stream().collect(Collectors.toMap(FollowUpState::code, FollowUpState::name));
        }
        return stateNames.getOrDefault(code, code);
    }

    public LeadReason[] getReasons() {
        return LeadReason.values();
    }

    public List<Lead> getSelected() {
        return chosen.stream().map(id -> getModel().getRowData(String.valueOf(id))).filter(Objects::nonNull).toList();
    }

    public void setSelected(List<Lead> selected) {
        chosen = selected == null ? new ArrayList<>() : new ArrayList<>(selected.stream().map(Lead::leadId).toList());
    }

    public LeadForm getForm() {
        return form;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }
}
