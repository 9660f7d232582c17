package yibao.portal.exchange;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.List;
import org.primefaces.model.file.UploadedFile;
import yibao.exchange.AgreementView;
import yibao.exchange.TrialView;
import yibao.exchange.boundary.ReadingAgreements;
import yibao.exchange.boundary.TryingBatches;
import yibao.kernel.access.CurrentCaller;
import yibao.kernel.access.Role;
import yibao.kernel.problem.BusinessProblem;

/** Agreements read out in words, and tried with a sample of which nothing stays. */
@Named("agreements")
@ViewScoped
public class AgreementsPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_MANIFEST = 64 * 1024;

    @Inject
    private transient ReadingAgreements reading;

    @Inject
    private transient TryingBatches trying;

    @Inject
    private transient CurrentCaller current;

    @Inject
    private transient ExchangeWords words;

    private String sender;
    private String trialId;
    private transient UploadedFile manifest;
    private transient UploadedFile data;
    private transient List<AgreementView> list;

    public List<AgreementView> getList() {
        if (list == null) {
            list = reading.list();
        }
        return list;
    }

    public boolean isActing() {
        return current.get().has(Role.OPERATOR);
    }

    public void tryOut() throws IOException {
        if (isEmpty(manifest) || isEmpty(data) || manifest.getSize() > LONGEST_MANIFEST) {
            say(words.get("chooseFiles"));
            return;
        }
        try (InputStream content = data.getInputStream()) {
            trialId = trying.begin(sender, manifest.getContent(), content, current.get());
        } catch (BusinessProblem refused) {
            say(refused.getMessage());
        }
    }

    /** Null before the first trial. */
    public TrialView getTrial() {
        try {
            return trialId == null ? null : trying.get(trialId);
        } catch (BusinessProblem forgotten) {
            trialId = null;
            return null;
        }
    }

    /** Whether the answer is still to come. */
    public boolean isWaiting() {
        TrialView trial = getTrial();
        return trial != null && (trial.state().equals("QUEUED") || trial.state().equals("RUNNING"));
    }

    private static boolean isEmpty(UploadedFile file) {
        return file == null || file.getFileName() == null || file.getFileName().isBlank() || file.getSize() == 0;
    }

    private static void say(String text) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
    }

    public String getSender() {
        return sender;
    }

    public void setSender(String sender) {
        this.sender = sender;
    }

    public UploadedFile getManifest() {
        return manifest;
    }

    public void setManifest(UploadedFile manifest) {
        this.manifest = manifest;
    }

    public UploadedFile getData() {
        return data;
    }

    public void setData(UploadedFile data) {
        this.data = data;
    }
}
