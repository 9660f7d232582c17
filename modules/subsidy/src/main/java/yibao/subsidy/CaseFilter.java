package yibao.subsidy;

import yibao.premium.CoverageYear;

/**
 * Which rows are wanted; what is null does not narrow.
 *
 * @param town        9 digits
 * @param present     false for those that have settled themselves, null for both
 * @param psnIdetType a class
 * @param name        the beginning of the name
 */
public record CaseFilter(CoverageYear of, CaseList list, CaseState state, String town, String psnIdetType, Boolean present,
        String name) {
    public static CaseFilter of(CoverageYear of, CaseList list) {
        return new CaseFilter(of, list, null, null, null, true, null);
    }
}
