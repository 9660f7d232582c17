/** The premium pages: totals, differences, three legs, one person's story. */
package yibao.portal.premium;
