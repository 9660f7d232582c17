/** The rules of settlement: pure calculation, without database or container. */
package yibao.settlement.control;
