/** The policy tables and their changes by REST. */
package yibao.kernel.policy.rest;
