package yibao.exchange.camel;

import org.apache.camel.builder.RouteBuilder;
import yibao.exchange.Agency;

/**
 * Watches one agency's inbox for manifests and hands each to the door. The door moves the files itself, by renaming
 * and before anything else, so the consumer neither moves nor remembers: what is in the inbox has not been taken.
 */
public abstract class InboxRoute extends RouteBuilder {

    private final Agency agency;

    protected InboxRoute(Agency agency) {
        this.agency = agency;
    }

    @Override
    public void configure() {
        from("file:{{yibao.exchange.root}}/" + agency.folder() + "/inbox"
                + "?include=.*\\.manifest\\.json&noop=true&idempotent=false&readLock=none"
                + "&sortBy=file:name&maxMessagesPerPoll=500&eagerMaxMessagesPerPoll=false&delay=500&initialDelay=500")
                .routeId(agency.folder() + ".batches.receive")
                .routeConfigurationId(HowRoutesFail.ID)
                .setProperty(ReceiveManifest.AGENCY, constant(agency))
                .to("bean:receiveManifest");
    }
}
