/** What a module says to have a SOAP service of its own served. */
package yibao.kernel.soap;
