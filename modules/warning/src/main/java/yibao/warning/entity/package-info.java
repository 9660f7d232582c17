/** The rows of early warning. */
package yibao.warning.entity;
