/** The doors of early warning. */
package yibao.warning.boundary;
