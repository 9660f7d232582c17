/** The rows of assistance. */
package yibao.assistance.entity;
