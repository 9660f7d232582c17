/** The doors of assistance. */
package yibao.assistance.boundary;
