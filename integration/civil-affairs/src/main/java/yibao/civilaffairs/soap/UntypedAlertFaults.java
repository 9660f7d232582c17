package yibao.civilaffairs.soap;

import yibao.civilaffairs.alerts.AlertsFault;

/** The faults of alerts. */
public class UntypedAlertFaults extends RetellingFaults<AlertsFault> {
    public UntypedAlertFaults() {
        super("urn:yibao:alerts:1", "alertsFault", AlertsFault.class);
    }

    @Override
    String codeOf(AlertsFault typed) {
        return typed.getFaultInfo().getCode();
    }
}
