/** The exchange over HTTP: upload, ledger, receipts. */
package yibao.exchange.rest;
