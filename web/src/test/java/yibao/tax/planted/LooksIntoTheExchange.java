package yibao.tax.planted;

import yibao.exchange.control.Ledger;

/** Breaks the door of exchange. */
public record LooksIntoTheExchange(Ledger forbidden) {
}
