/** Who is insured, and who stands on a list of people in hardship, by when it holds and when we knew it. */
package yibao.enrolment;
