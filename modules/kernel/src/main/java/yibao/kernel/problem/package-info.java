/** How the bureau says no: one exception for business refusals, turned into RFC 9457 at the edge. */
package yibao.kernel.problem;
