package yibao.portal.administration;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import yibao.kernel.access.CurrentCaller;
import yibao.kernel.access.Role;
import yibao.kernel.audit.AuditEvent;
import yibao.kernel.audit.AuditFilter;
import yibao.kernel.audit.AuditPage;
import yibao.kernel.audit.ExportingAudit;
import yibao.kernel.audit.ReadingAudit;
import yibao.kernel.audit.Verdict;

/** The operation log with its filters, leafed through by cursor. */
@Named
@ViewScoped
public class LogPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int SIZE = 50;

    @Inject
    private transient ReadingAudit reading;

    @Inject
    private transient ExportingAudit exporting;

    @Inject
    private transient CurrentCaller current;

    @Inject
    private transient Clock clock;

    private final LogFilter filter = new LogFilter();
    private final Deque<Long> turned = new ArrayDeque<>();
    private Long cursor;
    private transient AuditFilter applied;
    private transient AuditPage page;
    private transient Verdict verdict;

    public List<AuditEvent> getRows() {
        return page().events();
    }

    /** What a list told of the person who is searched for; null otherwise. */
    public String answered(AuditEvent event) {
        return page().answers().get(event.seq());
    }

    private AuditPage page() {
        if (page == null) {
            page = reading.page(applied == null ? AuditFilter.ALL : applied, cursor, SIZE, current.get());
        }
        return page;
    }

    public void search() {
        turn(false);
    }

    public void clear() {
        filter.clear();
        turn(false);
    }

    public void newest() {
        turn(false);
    }

    public void oldest() {
        turn(true);
    }

    /** What cannot be asked is said before anything changes: the page goes on showing what was found last. */
    private void turn(boolean fromTheOldest) {
        applied = filter.asked(fromTheOldest);
        turned.clear();
        cursor = null;
        page = null;
        page();
    }

    public void next() {
        turned.push(cursor == null ? Long.MIN_VALUE : cursor);
        cursor = page().next();
        page = null;
    }

    public void previous() {
        var before = turned.pop();
        cursor = before == Long.MIN_VALUE ? null : before;
        page = null;
    }

    public boolean isLast() {
        return page().next() == null;
    }

    public boolean isFirst() {
        return turned.isEmpty();
    }

    public void verify() {
        verdict = reading.verify();
    }

    /** Streams the table into the browser's download. */
    public void export() throws IOException {
        var faces = FacesContext.getCurrentInstance();
        var web = faces.getExternalContext();
        var asked = filter.asked(false);
        web.responseReset();
        web.setResponseContentType("text/csv; charset=UTF-8");
        web.setResponseHeader("Content-Disposition", "attachment; filename=\"audit-" + LocalDate.now(clock) + ".csv\"");
        exporting.export(asked, current.get(), web.getResponseOutputStream());
        faces.responseComplete();
    }

    public boolean isSeesPeople() {
        return current.get().has(Role.AUDITOR);
    }

    public List<String> getActions() {
        return reading.listActions();
    }

    public Verdict.Intact getIntact() {
        return verdict instanceof Verdict.Intact intact ? intact : null;
    }

    public Verdict.Broken getBroken() {
        return verdict instanceof Verdict.Broken broken ? broken : null;
    }

    public LogFilter getFilter() {
        return filter;
    }
}
