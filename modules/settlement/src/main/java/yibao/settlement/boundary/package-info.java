/** The doors of one-stop settlement. */
package yibao.settlement.boundary;
