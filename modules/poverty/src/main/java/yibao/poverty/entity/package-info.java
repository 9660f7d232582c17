/** Rows of poverty by illness. */
package yibao.poverty.entity;
