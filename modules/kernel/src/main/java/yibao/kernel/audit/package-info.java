/** The log of who looked at or changed what: chained, keyed, written in the caller's transaction, checked by recomputing. */
package yibao.kernel.audit;
