/** Tables that people hand in and take home: CSV and Excel, row by row, so that a large one needs no more memory than a small one. */
package yibao.kernel.sheet;
