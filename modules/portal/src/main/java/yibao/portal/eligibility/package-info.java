/** The pages of eligibility: one question, a list of questions, what was answered before, and the public door. */
package yibao.portal.eligibility;
