/** The rules of subsidised enrolment. */
package yibao.subsidy.control;
