package yibao.portal.premium;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.primefaces.model.StreamedContent;
import yibao.kernel.access.Caller;
import yibao.kernel.access.CurrentCaller;
import yibao.kernel.audit.Disclosure;
import yibao.kernel.problem.BusinessProblem;
import yibao.portal.Download;
import yibao.premium.CoverageYear;
import yibao.premium.DeskDifference;
import yibao.premium.DifferenceFilter;
import yibao.premium.DifferenceOrder;
import yibao.premium.DifferencePage;
import yibao.premium.TypeCount;
import yibao.premium.WorkDone;
import yibao.premium.WorkSelection;
import yibao.premium.WorkState;
import yibao.premium.boundary.ExportingDifferences;
import yibao.premium.boundary.FindingDifferences;
import yibao.premium.boundary.WorkingDifferences;

/** The differences of a year: found, chosen, worked on, taken home. */
@Named("differences")
@ViewScoped
public class DifferencesPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient FindingDifferences finding;

    @Inject
    private transient WorkingDifferences working;

    @Inject
    private transient ExportingDifferences exporting;

    @Inject
    private transient CurrentCaller current;

    @Inject
    private ChosenYear year;

    @Inject
    private PremiumWords words;

    private final DifferenceForm form = new DifferenceForm();
    private WorkForm work = new WorkForm();
    private List<String> selectedIds = new ArrayList<>();
    private transient DifferenceModel model;
    private transient List<TypeCount> counts;

    public DifferenceModel getModel() {
        if (model == null) {
            model = new DifferenceModel(this::page);
        }
        return model;
    }

    private DifferencePage page(DifferenceOrder order, int first, int size) throws SQLException {
        try {
            return finding.find(year.get(), form.filter(), order, first, size, Disclosure.MASKED, current.get());
        } catch (BusinessProblem refused) {
            say(FacesMessage.SEVERITY_ERROR, refused.getMessage());
            return new DifferencePage("", 0, List.of());
        }
    }

    /** By type, within the caller's scope. */
    public List<TypeCount> getCounts() throws SQLException {
        if (counts == null) {
            counts = year.isThere() ? finding.count(year.get(), current.get()) : List.of();
        }
        return counts;
    }

    public long getAllCount() throws SQLException {
        return getCounts().stream().mapToLong(TypeCount::count).sum();
    }

    /** Filters have changed: what was ticked is no longer meant. */
    public void search() {
        selectedIds = new ArrayList<>();
    }

    public void choose(String type) {
        form.setType(type);
        search();
    }

    public void clear() {
        form.setState(null);
        form.setOwner(null);
        form.setTown(null);
        form.setAmountFrom(null);
        form.setAmountTo(null);
        form.setName(null);
        form.setCertNo(null);
        search();
    }

    public void apply() throws SQLException {
        try {
            WorkSelection selection = work.isAll() ? new WorkSelection.Filtered(form.filter()) : new WorkSelection.Named(selectedIds);
            if (!work.isAll() && selectedIds.isEmpty()) {
                say(FacesMessage.SEVERITY_WARN, words.get("tickFirst"));
                return;
            }
            report(working.work(year.get(), selection, work.change(), current.get()));
            work = new WorkForm();
            search();
        } catch (BusinessProblem refused) {
            say(FacesMessage.SEVERITY_ERROR, refused.getMessage());
        }
    }

    private void report(WorkDone done) {
        say(FacesMessage.SEVERITY_INFO, words.get("worked", done.changed(), done.unchanged()));
        if (done.proposed() > 0) {
            say(FacesMessage.SEVERITY_INFO, words.get("workedProposed", done.proposed()));
        }
        done.refused().forEach(refused -> say(FacesMessage.SEVERITY_WARN, words.get("notWorked", refused.count(), refused.message())));
    }

    /** Everything that the filters find, numbers masked. */
    public StreamedContent getTable() throws SQLException {
        CoverageYear of = year.get();
        DifferenceFilter filter = form.filter();
        Caller caller = current.get();
        return Download.workbook(words.get("tableFile") + "-" + of.insutype() + "-" + of.year(),
                out -> exporting.write(of, new ExportingDifferences.Wanted(filter, false, null, true), caller, out));
    }

    private static void say(FacesMessage.Severity severity, String text) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(severity, text, null));
    }

    public DifferenceForm getForm() {
        return form;
    }

    public WorkForm getWork() {
        return work;
    }

    public WorkState[] getStates() {
        return WorkState.values();
    }

    /** The colour of a state. */
    public String severityOf(String state) {
        return switch (WorkState.valueOf(state)) {
            case OPEN -> "danger";
            case ASSIGNED, CONFIRMED -> "info";
            case REFUND_ASKED -> "warning";
            case RESOLVED, WAIVED -> "success";
        };
    }

    public int getSelectedCount() {
        return selectedIds.size();
    }

    public List<DeskDifference> getSelected() {
        return selectedIds.stream().map(id -> getModel().getRowData(id)).filter(java.util.Objects::nonNull).toList();
    }

    public void setSelected(List<DeskDifference> selected) {
        selectedIds = selected == null ? new ArrayList<>()
                : new ArrayList<>(selected.stream().map(line -> line.found().diffId()).toList());
    }
}
