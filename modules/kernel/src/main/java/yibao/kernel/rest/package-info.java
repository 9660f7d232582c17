/** The edge of REST in one place: how a body becomes a record, and how every refusal becomes problem+json. */
package yibao.kernel.rest;
