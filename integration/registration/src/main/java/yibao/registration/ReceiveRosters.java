package yibao.registration;

import jakarta.enterprise.context.ApplicationScoped;
import yibao.exchange.Agency;
import yibao.exchange.camel.InboxRoute;

/** From the registration office's inbox. */
@ApplicationScoped
public class ReceiveRosters extends InboxRoute {

    public ReceiveRosters() {
        super(Agency.REGISTRATION);
    }
}
