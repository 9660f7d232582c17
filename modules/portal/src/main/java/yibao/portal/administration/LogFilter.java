package yibao.portal.administration;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.Instant;
import yibao.kernel.audit.AuditFilter;
import yibao.kernel.platform.Clocks;

/** What stands in the fields above the log. */
public class LogFilter implements Serializable {
    private static final long serialVersionUID = 1L;
    private String actor;
    private String action;
    private String object;
    private String certNo;
    private LocalDate from;
    private LocalDate to;

    AuditFilter asked(boolean oldestFirst) {
        return new AuditFilter(actor, action, AuditFilter.person(null, certNo), object, startOf(from), to == null ? null : startOf(to.plusDays(1)),
                oldestFirst);
    }

    void clear() {
        actor = null;
        action = null;
        object = null;
        certNo = null;
        from = null;
        to = null;
    }

    private static Instant startOf(LocalDate day) {
        return day == null ? null : day.atStartOfDay(Clocks.BUREAU).toInstant();
    }

    public String getActor() {
        return actor;
    }

    public void setActor(String actor) {
        this.actor = actor;
    }

    public String getAction() {
        return action;
    }

    public void setAction(String action) {
        this.action = action;
    }

    public String getObject() {
        return object;
    }

    public void setObject(String object) {
        this.object = object;
    }

    public String getCertNo() {
        return certNo;
    }

    public void setCertNo(String certNo) {
        this.certNo = certNo;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getTo() {
        return to;
    }

    public void setTo(LocalDate to) {
        this.to = to;
    }
}
