/** Enrolment over REST. */
package yibao.enrolment.rest;
