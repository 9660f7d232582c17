/** Premium over HTTP. */
package yibao.premium.rest;
