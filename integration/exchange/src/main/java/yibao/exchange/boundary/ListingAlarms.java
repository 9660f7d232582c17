package yibao.exchange.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import yibao.exchange.Alarm;
import yibao.exchange.control.Alarms;

/** Lists what an operator must see to, and what was seen to lately. */
@Stateless
public class ListingAlarms {

    private static final int PAST_SHOWN = 200;

    private Alarms alarms;

    protected ListingAlarms() {
    }

    @Inject
    public ListingAlarms(Alarms alarms) {
        this.alarms = alarms;
    }

    /** Those that wait for somebody, oldest first. */
    public List<Alarm> listOpen() {
        try {
            return alarms.listOpen();
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** The newest two hundred that were acknowledged or have lost their cause. */
    public List<Alarm> listPast() {
        try {
            return alarms.listPast(PAST_SHOWN);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
