package yibao.kernel.policy;

/** Ages that are looked at together, both ends included, in full years. */
public record AgeBand(String code, String name, int fromAge, int toAge, Provenance provenance) implements PolicyRow {
    public boolean holds(int age) {
        return age >= fromAge && age <= toAge;
    }

    @Override
    public Object key() {
        return code;
    }
}
