/** Days of the office, walked in a real browser against the delivered jar and the demo city. */
package yibao.desktests;
