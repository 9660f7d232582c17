/** The auditor's REST. */
package yibao.kernel.audit.rest;
