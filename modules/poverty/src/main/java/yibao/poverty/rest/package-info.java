/** HTTP edge of poverty by illness. */
package yibao.poverty.rest;
