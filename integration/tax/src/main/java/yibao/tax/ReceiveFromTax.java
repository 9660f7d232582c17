package yibao.tax;

import jakarta.enterprise.context.ApplicationScoped;
import yibao.exchange.Agency;
import yibao.exchange.camel.InboxRoute;

/** From the tax bureau's inbox. */
@ApplicationScoped
public class ReceiveFromTax extends InboxRoute {

    public ReceiveFromTax() {
        super(Agency.TAX);
    }
}
