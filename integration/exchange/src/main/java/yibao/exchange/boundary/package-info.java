/** The doors of the exchange: receiving, applying, answering and sending batches. */
package yibao.exchange.boundary;
