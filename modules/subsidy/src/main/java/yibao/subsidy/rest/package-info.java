/** The subsidy ledger over HTTP. */
package yibao.subsidy.rest;
