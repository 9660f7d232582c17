package yibao.premium;

/** What reconciliation says about a person: one {@link DifferenceType}, and beside it any number of {@link SideFinding}s. */
public sealed interface Finding permits DifferenceType, SideFinding {

    /** The word that stands in the {@code type} column of the difference list. */
    String name();

    Owner owner();

    String label();

    /** The word for a type as it stands in data. */
    static String labelOf(String type) {
        return SideFinding.CROSS_INSURED.name().equals(type) ? SideFinding.CROSS_INSURED.label()
                : DifferenceType.valueOf(type).label();
    }
}
