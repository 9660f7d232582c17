/** Early warning over HTTP. */
package yibao.warning.rest;
