/** The rules of enrolment. */
package yibao.enrolment.control;
