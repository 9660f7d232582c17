/** The doors of enrolment. */
package yibao.enrolment.boundary;
