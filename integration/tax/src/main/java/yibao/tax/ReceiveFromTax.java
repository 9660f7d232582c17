package yibao.tax;

import jakarta.enterprise.context.Dependent;
import yibao.exchange.Agency;
import yibao.exchange.camel.InboxRoute;

/** From the tax bureau's inbox. */
@Dependent
public class ReceiveFromTax extends InboxRoute {

    public ReceiveFromTax() {
        super(Agency.TAX);
    }
}
