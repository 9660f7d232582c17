/** The operators' console of the exchange: partners, batches, agreements. */
package yibao.portal.exchange;
