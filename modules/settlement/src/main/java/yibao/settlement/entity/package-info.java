/** Rows of settlements, their results and runs, read and written. */
package yibao.settlement.entity;
