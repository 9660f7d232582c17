package yibao.civilaffairs;

import jakarta.enterprise.context.ApplicationScoped;
import yibao.exchange.Agency;
import yibao.exchange.camel.InboxRoute;

/** From civil affairs' inbox. */
@ApplicationScoped
public class ReceiveFromCivilAffairs extends InboxRoute {

    public ReceiveFromCivilAffairs() {
        super(Agency.CIVIL_AFFAIRS);
    }
}
