/** The pages of coverage: rates by town, people who have lapsed, key groups, doubtful identities. */
package yibao.portal.coverage;
