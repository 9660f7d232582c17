/** Settlements of the health side, one at a time. */
package yibao.health.rest;
