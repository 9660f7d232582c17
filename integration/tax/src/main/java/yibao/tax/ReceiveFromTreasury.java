package yibao.tax;

import jakarta.enterprise.context.Dependent;
import yibao.exchange.Agency;
import yibao.exchange.camel.InboxRoute;

/** From the treasury's inbox. */
@Dependent
public class ReceiveFromTreasury extends InboxRoute {

    public ReceiveFromTreasury() {
        super(Agency.TREASURY);
    }
}
