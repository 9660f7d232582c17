package yibao.exchange.planted;

/** Breaks the border towards the server. */
public class KnowsTheServer {

    fish.payara.Planted planted;
}
