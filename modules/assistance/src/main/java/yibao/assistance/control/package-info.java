/** The rules of assistance. */
package yibao.assistance.control;
