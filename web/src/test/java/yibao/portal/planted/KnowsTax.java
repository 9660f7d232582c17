package yibao.portal.planted;

import yibao.tax.PremiumReceipts;

/** Breaks the border of the portal: partners' formats are none of its business. */
public record KnowsTax(PremiumReceipts forbidden) {
}
