package yibao.tax;

import jakarta.enterprise.context.ApplicationScoped;
import yibao.exchange.Agency;
import yibao.exchange.camel.InboxRoute;

/** From the treasury's inbox. */
@ApplicationScoped
public class ReceiveFromTreasury extends InboxRoute {

    public ReceiveFromTreasury() {
        super(Agency.TREASURY);
    }
}
