/** The rows of enrolment. */
package yibao.enrolment.entity;
