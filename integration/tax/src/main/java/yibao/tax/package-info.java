/** The exchange with tax and treasury: receipts and arrivals in, levy lists and differences out. */
package yibao.tax;
