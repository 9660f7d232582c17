package yibao.finance;

import jakarta.enterprise.context.Dependent;
import yibao.exchange.Agency;
import yibao.exchange.camel.InboxRoute;

/** From the inbox of finance and its bank. */
@Dependent
public class ReceiveFromFinance extends InboxRoute {

    public ReceiveFromFinance() {
        super(Agency.FINANCE);
    }
}
