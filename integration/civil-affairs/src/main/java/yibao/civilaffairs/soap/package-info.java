/** Eligibility over SOAP, contract first: the Java types come from {@code contract/eligibility.wsdl}. */
package yibao.civilaffairs.soap;
