/** The rules of the exchange: manifests, agreements, sequence, reading of data files, receipts. */
package yibao.exchange.control;
