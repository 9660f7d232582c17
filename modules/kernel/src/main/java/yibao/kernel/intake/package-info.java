/** How rows of a partner's batch pass through a module's door: lines in, refusals out, applied once. */
package yibao.kernel.intake;
