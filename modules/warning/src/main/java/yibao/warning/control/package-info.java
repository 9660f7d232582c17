/** The rules of early warning. */
package yibao.warning.control;
