package yibao.civilaffairs;

import jakarta.enterprise.context.Dependent;
import yibao.exchange.Agency;
import yibao.exchange.camel.InboxRoute;

/** From civil affairs' inbox. */
@Dependent
public class ReceiveFromCivilAffairs extends InboxRoute {

    public ReceiveFromCivilAffairs() {
        super(Agency.CIVIL_AFFAIRS);
    }
}
