/** Assistance over REST. */
package yibao.assistance.rest;
