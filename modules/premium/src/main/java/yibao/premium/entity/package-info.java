/** The rows of premium. */
package yibao.premium.entity;
