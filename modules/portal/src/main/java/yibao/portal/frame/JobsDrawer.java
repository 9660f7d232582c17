package yibao.portal.frame;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.primefaces.PrimeFaces;
import yibao.kernel.access.CurrentCaller;
import yibao.kernel.access.Role;
import yibao.kernel.jobs.CancellingJobs;
import yibao.kernel.jobs.ShowingJobs;

/**
 * The caller's own jobs at the side of every page. The browser follows them by server-sent events, but only while one is
 * going or the drawer is open: a line that is always open would keep every session alive for ever.
 */
@Named
@RequestScoped
public class JobsDrawer {
    private static final int SHOWN = 20;
    private static final Set<String> ENDED = Set.of("DONE", "FAILED", "CANCELLED");
    private static final JsonMapper JSON = new JsonMapper();

    @Inject
    private ShowingJobs showing;

    @Inject
    private CancellingJobs cancelling;

    @Inject
    private CurrentCaller current;

    @Inject
    private FrameWords words;

    private String job;

    /** Whose kind of work becomes a job. */
    public boolean isThere() {
        return current.find().filter(caller -> Set.of(Role.CIVIL, Role.ASSISTANCE, Role.TAX, Role.OPERATOR, Role.ADMIN).stream().anyMatch(caller::has)).isPresent();
    }

    /** How many have not ended. */
    public long getGoing() {
        return showing.listMine(current.get(), SHOWN).jobs().stream().filter(one -> !ENDED.contains(one.state())).count();
    }

    public void cancel() {
        cancelling.cancel(job, current.get());
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, words.get("jobs.cancelling"), null));
    }

    /** To be called by a page that has begun a job: the drawer looks at once. */
    public void follow() {
        if (FacesContext.getCurrentInstance().getPartialViewContext().isAjaxRequest()) {
            PrimeFaces.current().executeScript("document.dispatchEvent(new Event('yibao-jobs'))");
        }
    }

    /** What the script says in the reader's language, as JSON. */
    public String getWords() {
        try {
            Map<String, String> said = new TreeMap<>(words.all("job."));
            return JSON.writeValueAsString(said);
        } catch (JsonProcessingException never) {
            throw new IllegalStateException(never);
        }
    }

    public String getJob() {
        return null;
    }

    public void setJob(String job) {
        this.job = job;
    }
}
