/** Camel: the only place that knows how files are watched. Routes are recipes that call a door. */
package yibao.exchange.camel;
