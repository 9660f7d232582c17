/** How a policy changes: a draft is checked, its effect on the last month worked out, proposed, confirmed by a second person and kept. */
package yibao.kernel.policy.change;
