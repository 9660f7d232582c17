package yibao.kernel.policy;

/** Days on which the office differs from the week: a holiday, or a weekend worked for it. They are the days the row is valid on. */
public record SpecialDay(String name, boolean working, Provenance provenance) implements PolicyRow {

    @Override
    public Object key() {
        return name;
    }
}
