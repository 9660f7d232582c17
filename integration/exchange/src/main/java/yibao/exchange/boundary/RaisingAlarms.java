package yibao.exchange.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import yibao.exchange.control.Alarms;

/** Lets an exchange with one partner raise an alarm of its own, and end it when its cause has ended; in the caller's transaction. */
@ApplicationScoped
public class RaisingAlarms {
    private Alarms alarms;

    protected RaisingAlarms() {
    }

    @Inject
    public RaisingAlarms(Alarms alarms) {
        this.alarms = alarms;
    }

    /** @param about what it is about, the same for the same cause; the same alarm is raised once until it is cleared */
    public void raise(String code, String sender, String about, String message) throws SQLException {
        alarms.raise(code, sender, about, message);
    }

    public void clear(String code, String about) throws SQLException {
        alarms.clear(code, about);
    }
}
