package yibao.portal.premium;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.primefaces.model.StreamedContent;
import yibao.kernel.access.Caller;
import yibao.kernel.access.CurrentCaller;
import yibao.kernel.problem.BusinessProblem;
import yibao.portal.Download;
import yibao.premium.CoverageYear;
import yibao.premium.DifferenceFilter;
import yibao.premium.ResolutionView;
import yibao.premium.WorkState;
import yibao.premium.boundary.DownloadingResolutions;
import yibao.premium.boundary.ResolvingDifferences;

/** The workbook of differences: out to be filled, back to be answered. */
@Named("workbooks")
@ViewScoped
public class WorkbooksPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient DownloadingResolutions downloading;

    @Inject
    private transient ResolvingDifferences resolving;

    @Inject
    private transient CurrentCaller current;

    @Inject
    private ChosenYear year;

    @Inject
    private PremiumWords words;

    private WorkState state;
    private boolean strict;
    private transient Part file;
    private String resolutionId;
    private transient ResolutionView answer;

    public StreamedContent getWorkbook() throws Exception {
        Caller caller = current.get();
        CoverageYear of = year.get();
        DifferenceFilter filter = new DifferenceFilter(null, state == null ? null : state.name(), null, null, null, null,
                null, null);
        return Download.workbook(words.get("workbookFile") + "-" + of.insutype() + "-" + of.year(), out -> downloading.write(of, filter, caller, out));
    }

    public StreamedContent getResult() throws Exception {
        Caller caller = current.get();
        CoverageYear of = year.get();
        return Download.workbook(words.get("resultFile"), out -> resolving.write(of, resolutionId, caller, out));
    }

    public void upload() throws Exception {
        if (file == null || file.getSize() == 0) {
            ClosingsPage.tell(FacesMessage.SEVERITY_WARN, ClosingsPage.word("workbook.noFile"));
            return;
        }
        Path kept = Files.createTempFile("resolution", ".sheet");
        try (InputStream content = file.getInputStream()) {
            Files.copy(content, kept, StandardCopyOption.REPLACE_EXISTING);
            answer = resolving.take(year.get(), kept, file.getSubmittedFileName(), strict, current.get());
            resolutionId = answer.resolutionId();
            if (answer.jobId() != null) {
                ClosingsPage.tell(FacesMessage.SEVERITY_INFO, ClosingsPage.word("workbook.queued"));
            }
        } catch (BusinessProblem refused) {
            ClosingsPage.tell(FacesMessage.SEVERITY_ERROR, refused.getMessage());
        } finally {
            Files.deleteIfExists(kept);
        }
    }

    /** Null before anything was handed in on this page. */
    public ResolutionView getAnswer() throws Exception {
        if (answer == null && resolutionId != null) {
            answer = resolving.get(year.get(), resolutionId, current.get());
        }
        return answer;
    }

    public List<ResolutionView.Row> getRefused() throws Exception {
        return getAnswer().rows().stream().filter(row -> row.outcome().equals("REFUSED")).toList();
    }

    public WorkState[] getStates() {
        return WorkState.values();
    }

    public WorkState getState() {
        return state;
    }

    public void setState(WorkState state) {
        this.state = state;
    }

    public boolean isStrict() {
        return strict;
    }

    public void setStrict(boolean strict) {
        this.strict = strict;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
