/** The doors of premium. */
package yibao.premium.boundary;
