/** Subsidised enrolment (资助参保): who is entitled, what finance pays, and the statement both sides sign. */
package yibao.subsidy;
