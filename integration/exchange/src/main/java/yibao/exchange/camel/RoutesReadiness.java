package yibao.exchange.camel;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import yibao.kernel.rest.ReadinessPart;

/** Ready means that the inboxes are being watched. */
@ApplicationScoped
public class RoutesReadiness implements ReadinessPart {

    @EJB
    private CamelBootstrap camel;

    @Override
    public String name() {
        return "exchange";
    }

    @Override
    public Optional<String> trouble() {
        return camel.isRunning() ? Optional.empty() : Optional.of("routes are not running");
    }
}
