/** Enrolment over HTTP. */
package yibao.enrolment.rest;
