/** One-stop settlement (一站式结算): basic, major illness, assistance and tilt in one calculation, recomputed when what came before it changes. */
package yibao.settlement;
