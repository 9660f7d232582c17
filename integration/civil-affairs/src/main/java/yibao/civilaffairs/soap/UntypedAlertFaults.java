package yibao.civilaffairs.soap;

import yibao.civilaffairs.alerts.AlertsFault;

/** The faults of alerts. */
public class UntypedAlertFaults extends RetellingFaults {
    public UntypedAlertFaults() {
        super("urn:yibao:alerts:1", "alertsFault", AlertsFault.class);
    }
}
