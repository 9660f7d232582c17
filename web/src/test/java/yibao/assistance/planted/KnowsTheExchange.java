package yibao.assistance.planted;

import yibao.exchange.Agency;

/** Breaks the border of assistance. */
public record KnowsTheExchange(Agency forbidden) {
}
