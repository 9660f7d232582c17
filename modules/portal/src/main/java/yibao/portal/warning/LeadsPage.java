package yibao.portal.warning;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.primefaces.model.StreamedContent;
import yibao.enrolment.boundary.ExportPurpose;
import yibao.kernel.access.CurrentCaller;
import yibao.kernel.policy.FollowUpState;
import yibao.portal.Download;
import yibao.portal.FollowUpPage;
import yibao.portal.PageModel;
import yibao.warning.Lead;
import yibao.warning.LeadReason;
import yibao.warning.LeadsInTown;
import yibao.warning.boundary.ExportingLeads;
import yibao.warning.boundary.FollowingUpLeads;
import yibao.warning.boundary.ListingLeads;

/** 制度找人: who fits a benefit and has not applied; found, followed up, taken home. */
@Named("leads")
@ViewScoped
public class LeadsPage extends FollowUpPage<Lead> {
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
    private transient List<LeadsInTown> counts;
    private transient Long unfinished;

    @Override
    protected PageModel<Lead> newModel() {
        return new PageModel<>(() -> listing.count(form.filter(year.get()), current.get()),
                (from, size) -> listing.pageFrom(form.filter(year.get()), from, size, current.get()), Lead::leadId);
    }

    @Override
    protected long idOf(Lead row) {
        return row.leadId();
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

    public void mark() {
        var note = getNote() == null || getNote().isBlank() ? null : getNote().strip();
        marked(words.get("marked", followingUp.mark(chosen(), getState(), note, current.get())));
        counts = null;
        unfinished = null;
    }

    public StreamedContent getWorkbook() {
        var filter = form.filter(year.get());
        var asked = new ExportPurpose(isWholeNumbers(), getPurpose());
        var caller = current.get();
        return Download.workbook(fileName(), out -> exporting.workbook(filter, asked, caller, out));
    }

    public StreamedContent getWorkbooksByTown() {
        var filter = form.filter(year.get());
        var asked = new ExportPurpose(isWholeNumbers(), getPurpose());
        var caller = current.get();
        return Download.zip(fileName(), out -> exporting.workbooksByTown(filter, asked, caller, out));
    }

    private String fileName() {
        return words.get("leadsFile", year.getText());
    }

    @Override
    public List<FollowUpState> getStates() {
        return listing.states(year.get());
    }

    public LeadReason[] getReasons() {
        return LeadReason.values();
    }

    public LeadForm getForm() {
        return form;
    }
}
