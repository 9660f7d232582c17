package yibao.health;

import jakarta.enterprise.context.Dependent;
import yibao.exchange.Agency;
import yibao.exchange.camel.InboxRoute;

/** From the health side's inbox. */
@Dependent
public class ReceiveFromHealth extends InboxRoute {

    public ReceiveFromHealth() {
        super(Agency.HEALTH);
    }
}
