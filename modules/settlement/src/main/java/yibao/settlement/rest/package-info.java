/** Settlements over REST: read, found and decided again; they are taken by the health side's door. */
package yibao.settlement.rest;
