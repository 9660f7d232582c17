/** The rules of reconciliation: pure, without database or container. */
package yibao.premium.control;
