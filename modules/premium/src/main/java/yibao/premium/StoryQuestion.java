package yibao.premium;

/**
 * Whose premiums are asked for, and why.
 *
 * @param insutype null for all
 * @param year     null for all
 * @param purpose  kept in the audit log
 */
public record StoryQuestion(String certType, String certNo, String insutype, Integer year, String purpose) {

    public boolean wants(String otherInsutype, int otherYear) {
        return (insutype == null || insutype.equals(otherInsutype)) && (year == null || year == otherYear);
    }
}
