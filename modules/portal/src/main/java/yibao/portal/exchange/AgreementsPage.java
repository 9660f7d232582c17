package yibao.portal.exchange;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.List;
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
    private transient Part manifest;
    private transient Part data;
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
        try (InputStream read = manifest.getInputStream(); InputStream content = data.getInputStream()) {
            trialId = trying.begin(sender, read.readAllBytes(), content, current.get());
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

    private static boolean isEmpty(Part file) {
        return file == null || file.getSize() == 0;
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

    public Part getManifest() {
        return manifest;
    }

    public void setManifest(Part manifest) {
        this.manifest = manifest;
    }

    public Part getData() {
        return data;
    }

    public void setData(Part data) {
        this.data = data;
    }
}
