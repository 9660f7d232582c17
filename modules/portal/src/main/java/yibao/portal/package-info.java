/** The staff's desk: what stands on it, and who may open which page. It sees doors only, as REST does. */
package yibao.portal;
