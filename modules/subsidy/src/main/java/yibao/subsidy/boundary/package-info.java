/** What can be done with the subsidy ledger: one class a use case. */
package yibao.subsidy.boundary;
