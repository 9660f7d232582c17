package yibao.kernel.policy;

/**
 * How many people live in a division and how many should be insured there, residents and employees apart.
 * The division is a county (6 digits) or a town (9 digits).
 */
public record CoverageTarget(String division, String name, int population, int targetResidents, int targetEmployees,
        Provenance provenance) implements PolicyRow {
    private static final int COUNTY_DIGITS = 6;

    public boolean isTown() {
        return division.length() > COUNTY_DIGITS;
    }

    @Override
    public Object key() {
        return division;
    }
}
