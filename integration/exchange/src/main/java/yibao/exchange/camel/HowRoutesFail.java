package yibao.exchange.camel;

import org.apache.camel.LoggingLevel;
import org.apache.camel.builder.RouteConfigurationBuilder;

/** How every route fails: it says so once and leaves the files where they are; the next look tries again. */
public class HowRoutesFail extends RouteConfigurationBuilder {

    static final String ID = "exchange";

    @Override
    public void configuration() {
        routeConfiguration(ID)
                .onException(Exception.class).handled(true)
                .log(LoggingLevel.ERROR, "${routeId} could not take ${file:name} and will try again: ${exception.message}");
    }
}
