/** The whole application core in a plain JVM: what the contract promises, on both databases, and after a kill. */
package yibao.acceptance;
