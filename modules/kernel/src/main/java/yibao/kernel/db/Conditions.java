package yibao.kernel.db;

import java.util.ArrayList;
import java.util.List;

/** What a question asks for, put together of fixed words; what somebody typed stands in the parameters and never in the text. */
public final class Conditions {
    private final StringBuilder text = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();

    /** @param first holds of every row that is asked for */
    public Conditions(String first, Object... values) {
        text.append(first);
        parameters.addAll(List.of(values));
    }

    /** Narrows, unless the value is null: what nobody asked for does not. */
    public Conditions and(String condition, Object value) {
        return value == null ? this : always(condition, value);
    }

    /** Narrows in any case. */
    public Conditions always(String condition, Object... values) {
        text.append(" and ").append(condition);
        parameters.addAll(List.of(values));
        return this;
    }

    /** With a blank before and none behind. */
    public String where() {
        return " where " + text;
    }

    /** Without the word where. */
    public String text() {
        return text.toString();
    }

    public Object[] parameters() {
        return parameters.toArray();
    }
}
