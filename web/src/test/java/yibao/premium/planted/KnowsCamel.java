package yibao.premium.planted;

import org.apache.camel.CamelContext;

/** Breaks the border around Camel. */
public record KnowsCamel(CamelContext camel) {
}
