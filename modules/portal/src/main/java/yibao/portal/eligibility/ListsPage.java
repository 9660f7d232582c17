package yibao.portal.eligibility;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.primefaces.event.FileUploadEvent;
import yibao.assistance.CheckListUnknown;
import yibao.assistance.CheckListView;
import yibao.assistance.ListColumns;
import yibao.assistance.boundary.PreparingCheckList;
import yibao.assistance.boundary.ShowingCheckLists;
import yibao.assistance.boundary.StartingCheckList;
import yibao.kernel.access.CurrentCaller;
import yibao.kernel.jobs.Progress;
import yibao.kernel.platform.Clocks;
import yibao.portal.frame.JobsDrawer;

/** A list is dropped, read through, started, followed, and taken home. */
@Named
@ViewScoped
public class ListsPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient PreparingCheckList preparing;

    @Inject
    private transient StartingCheckList starting;

    @Inject
    private transient ShowingCheckLists showing;

    @Inject
    private transient Progress progress;

    @Inject
    private transient CurrentCaller caller;

    @Inject
    private transient JobsDrawer drawer;

    private Purpose purpose = Purpose.REVIEW;
    private LocalDate asOf;
    private String listId;
    private String certNoColumn;
    private String nameColumn;
    private String certTypeColumn;
    private String asOfColumn;
    private transient CheckListView list;

    public void take(FileUploadEvent event) throws IOException {
        var file = event.getFile();
        try (var content = file.getInputStream()) {
            show(preparing.prepare(file.getFileName(), content, purpose.text(), asOf, new ListColumns(null, null, null, null), caller.get()));
        }
    }

    public void readAgain() {
        show(preparing.choose(listId, new ListColumns(certNoColumn, nameColumn, certTypeColumn, asOfColumn), null, caller.get()));
    }

    public void start() {
        show(starting.start(listId, caller.get()));
        drawer.follow();
    }

    public void open(String id) {
        show(showing.get(id, caller.get()));
    }

    public void open() {
        if (listId != null && !listId.isBlank()) {
            open(listId);
        }
    }

    /** The page looks again while the list is being worked on. */
    public void look() {
        list = null;
    }

    public void leave() {
        listId = null;
        list = null;
    }

    private void show(CheckListView one) {
        list = one;
        listId = one.listId();
        certNoColumn = one.columns().certNo();
        nameColumn = one.columns().name();
        certTypeColumn = one.columns().certType();
        asOfColumn = one.columns().asOf();
    }

    public CheckListView getList() {
        if (list == null && listId != null && !listId.isBlank()) {
            list = find(listId);
        }
        return list;
    }

    /** An address of somebody else's list, or of one that is gone, shows one's own lists. */
    private CheckListView find(String id) {
        try {
            return showing.get(id, caller.get());
        } catch (CheckListUnknown gone) {
            listId = null;
            return null;
        }
    }

    public List<CheckListView> getLists() {
        return showing.list(caller.get());
    }

    public boolean isGoing() {
        return getList() != null && getList().state().equals("STARTED");
    }

    /** In per cent; a list that waits for its turn has done nothing yet. */
    public int getDone() {
        var step = progress.of(getList().jobId());
        return step.total() == 0 ? 0 : (int) (100 * step.done() / step.total());
    }

    public long getRowsDone() {
        return progress.of(getList().jobId()).done();
    }

    public String getKeptUntil() {
        return LocalDate.ofInstant(getList().expiresAt(), Clocks.BUREAU).toString();
    }

    public Purpose[] getPurposes() {
        return Purpose.values();
    }

    public Purpose getPurpose() {
        return purpose;
    }

    public void setPurpose(Purpose purpose) {
        this.purpose = purpose;
    }

    public LocalDate getAsOf() {
        return asOf;
    }

    public void setAsOf(LocalDate asOf) {
        this.asOf = asOf;
    }

    public String getListId() {
        return listId;
    }

    public void setListId(String listId) {
        this.listId = listId;
    }

    public String getCertNoColumn() {
        return certNoColumn;
    }

    public void setCertNoColumn(String certNoColumn) {
        this.certNoColumn = certNoColumn;
    }

    public String getNameColumn() {
        return nameColumn;
    }

    public void setNameColumn(String nameColumn) {
        this.nameColumn = nameColumn;
    }

    public String getCertTypeColumn() {
        return certTypeColumn;
    }

    public void setCertTypeColumn(String certTypeColumn) {
        this.certTypeColumn = certTypeColumn;
    }

    public String getAsOfColumn() {
        return asOfColumn;
    }

    public void setAsOfColumn(String asOfColumn) {
        this.asOfColumn = asOfColumn;
    }
}
