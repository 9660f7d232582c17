/** The pages of one-stop settlement: sums, settlements, one of them with all it was decided from, a person's year, hospitals, and a trial. */
package yibao.portal.settlement;
