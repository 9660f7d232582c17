package yibao.assistance;

/** By which of the owner's columns a list is read: their headings, null where there is none. Only {@code certNo} is needed. */
public record ListColumns(String certNo, String name, String certType, String asOf) {
    /** These, where somebody has chosen; else the others. */
    public ListColumns or(ListColumns others) {
        return new ListColumns(chosen(certNo, others.certNo), chosen(name, others.name), chosen(certType, others.certType), chosen(asOf, others.asOf));
    }

    private static String chosen(String one, String other) {
        return one == null || one.isBlank() ? other : one;
    }
}
