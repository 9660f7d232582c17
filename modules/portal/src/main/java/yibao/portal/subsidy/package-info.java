/** The desk of subsidised enrolment: the ledger in sum and of one person, the six lists, statements to finance. */
package yibao.portal.subsidy;
