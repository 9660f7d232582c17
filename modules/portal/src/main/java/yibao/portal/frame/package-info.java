/** What every page shares: signing in, the gate before the pages, the menu, the words. */
package yibao.portal.frame;
