/** The batch contract with the agencies around the bureau: claim, manifest, check, apply, receipt. */
package yibao.exchange;
