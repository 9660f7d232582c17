package yibao.premium;

/**
 * A difference as it lies on the desk: what was found, and how far the work on it is.
 *
 * @param found       the difference, its number in full: whoever shows it masks it
 * @param townCode    null where the levy does not know
 * @param taxdeptCode the office of its latest receipt; null without one
 * @param state       OPEN where nobody has touched it
 * @param owner       null where it is nobody's
 * @param version     of the work, 0 where there is none
 */
public record DeskDifference(DifferenceLine found, String insuAdmdvs, String townCode, String taxdeptCode, String state,
        String owner, String note, int version) {

    public String typeLabel() {
        return Finding.labelOf(found.type());
    }
}
