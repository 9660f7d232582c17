/** The rows of the ledger, of its lists and of its statements. */
package yibao.subsidy.entity;
