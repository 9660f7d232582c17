/** Doors of poverty by illness: one class a use case. */
package yibao.poverty.boundary;
