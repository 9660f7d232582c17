package yibao.registration;

import jakarta.enterprise.context.Dependent;
import yibao.exchange.Agency;
import yibao.exchange.camel.InboxRoute;

/** From the registration office's inbox. */
@Dependent
public class ReceiveRosters extends InboxRoute {

    public ReceiveRosters() {
        super(Agency.REGISTRATION);
    }
}
