/** The dated policy tables of a city: read from files a bureau edits, checked row by row, looked up by day and by what was known. */
package yibao.kernel.policy;
