package yibao.portal.subsidy;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.primefaces.model.StreamedContent;
import yibao.kernel.Masked;
import yibao.kernel.access.Caller;
import yibao.kernel.access.CurrentCaller;
import yibao.kernel.platform.Clocks;
import yibao.kernel.problem.BusinessProblem;
import yibao.portal.Download;
import yibao.portal.Page;
import yibao.portal.TakingHome;
import yibao.premium.CoverageYear;
import yibao.subsidy.CaseFilter;
import yibao.subsidy.CaseList;
import yibao.subsidy.CaseState;
import yibao.subsidy.SubsidyCase;
import yibao.subsidy.boundary.ExportingCases;
import yibao.subsidy.boundary.ListingCases;
import yibao.subsidy.boundary.WorkingCases;

/** The six lists: found, handled, taken home. */
@Named("subsidyLists")
@ViewScoped
public class SubsidyListsPage extends TakingHome {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient ListingCases listing;

    @Inject
    private transient WorkingCases working;

    @Inject
    private transient ExportingCases exporting;

    @Inject
    private transient CurrentCaller current;

    @Inject
    private SubsidyYear year;

    private final CaseForm form = new CaseForm();
    private CaseList list = CaseList.TO_ENROL;
    private List<Long> chosen = new ArrayList<>();
    private CaseState state = CaseState.ASKED;
    private transient CaseModel model;
    private transient CoverageYear counted;
    private transient List<ListingCases.Count> counts;

    public List<ListingCases.Count> getCounts() throws SQLException {
        if (counts == null || !year.get().equals(counted)) {
            counted = year.get();
            counts = listing.counts(year.get(), current.get());
        }
        return counts;
    }

    public CaseModel getModel() {
        if (model == null) {
            model = new CaseModel(new CaseModel.Source() {
                @Override
                public long count() throws SQLException {
                    return listing.count(filter(), current.get());
                }

                @Override
                public List<SubsidyCase> page(long from, int size) throws SQLException {
                    return listing.pageFrom(filter(), from, size, current.get());
                }
            });
        }
        return model;
    }

    private CaseFilter filter() throws SQLException {
        return form.filter(year.get(), list);
    }

    /** Filters have changed: what was ticked is no longer meant. */
    public void search() {
        chosen = new ArrayList<>();
    }

    public void mark() throws SQLException {
        try {
            int rows = working.mark(year.get(), chosen, state, getNote(), current.get());
            SubsidyWording.tell(FacesMessage.SEVERITY_INFO, SubsidyWording.word("marked", rows));
            chosen = new ArrayList<>();
            setNote(null);
            counts = null;
        } catch (BusinessProblem refused) {
            SubsidyWording.tell(FacesMessage.SEVERITY_ERROR, refused.getMessage());
        }
    }

    public StreamedContent getWorkbook() throws SQLException {
        CaseFilter filter = filter();
        Caller caller = current.get();
        boolean whole = isWholeNumbers();
        String why = getPurpose();
        try {
            exporting.check(whole, why);
        } catch (BusinessProblem refused) {
            SubsidyWording.tell(FacesMessage.SEVERITY_ERROR, refused.getMessage());
            return null;
        }
        return Download.workbook(list.label() + "-" + filter.of().year(), out -> exporting.write(filter, whole, why, caller, out));
    }

    public String nameOf(SubsidyCase row) {
        return Masked.name(row.name());
    }

    public String knownOn(SubsidyCase row) {
        return LocalDate.ofInstant(row.known(), Clocks.BUREAU).toString();
    }

    public boolean isStoryOpen() {
        return Page.SUBSIDY_STORY.opensFor(current.get());
    }

    public CaseState[] getStates() {
        return CaseState.values();
    }

    public List<SubsidyCase> getSelected() {
        return chosen.stream().map(id -> getModel().getRowData(String.valueOf(id))).filter(Objects::nonNull).toList();
    }

    public void setSelected(List<SubsidyCase> selected) {
        chosen = selected == null ? new ArrayList<>() : new ArrayList<>(selected.stream().map(SubsidyCase::caseNo).toList());
    }

    public CaseForm getForm() {
        return form;
    }

    public String getList() {
        return list.name();
    }

    /** What is not known is read as the first: the address may have been typed. */
    public void setList(String text) {
        list = Arrays.stream(CaseList.values()).filter(one -> one.name().equals(text)).findFirst().orElse(CaseList.TO_ENROL);
    }

    public CaseState getState() {
        return state;
    }

    public void setState(CaseState state) {
        this.state = state;
    }
}
