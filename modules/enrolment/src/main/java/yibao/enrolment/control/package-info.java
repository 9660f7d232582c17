/** The rules of enrolment: who counts, who has lapsed, whose identity is in doubt. */
package yibao.enrolment.control;
