package yibao.kernel.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import yibao.kernel.Masked;

/**
 * What a writing act did to each field: only those that differ, in the order given. Goes into the chain with its event.
 * <pre>{@code
 * audit.record(connection, AuditEntry.of(caller.name(), "USER_CHANGED", user.name(), "DONE", null)
 *         .with(FieldChanges.of("角色", before.roles(), after.roles()).and("范围", before.scope(), after.scope())));
 * }</pre>
 */
public record FieldChanges(List<Change> fields) {
    public static final FieldChanges NONE = new FieldChanges(List.of());
    static final int LONGEST = 8000;
    private static final int LONGEST_VALUE = 400;
    private static final int MOST_FIELDS = 60;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** {@code before} is null where there was nothing, {@code after} where nothing is left. {@code field} in the office's words. */
    public record Change(String field, String before, String after) {}

    public FieldChanges {
        fields = List.copyOf(fields);
    }

    public static FieldChanges of(String field, Object before, Object after) {
        return NONE.and(field, before, after);
    }

    /** Left out where both are the same; ID numbers within are masked, long values cut. */
    public FieldChanges and(String field, Object before, Object after) {
        var was = text(before);
        var is = text(after);
        return Objects.equals(was, is) ? this : plus(new Change(field, was, is));
    }

    /** An ID number or another number of a person: kept as far as screens may show it. */
    public FieldChanges andMasked(String field, String before, String after) {
        return Objects.equals(before, after) ? this : plus(new Change(field, mask(before), mask(after)));
    }

    /** That it was changed, and nothing of what it was or is: for passwords and keys. */
    public FieldChanges andSecret(String field) {
        return plus(new Change(field, "***", "***"));
    }

    public boolean isEmpty() {
        return fields.isEmpty();
    }

    /** In one line for a table: 角色：civil → tax；停用：（空） → true. */
    public String text() {
        return fields.stream().map(each -> each.field() + "：" + shown(each.before()) + " → " + shown(each.after()))
                .collect(Collectors.joining("；"));
    }

    private static String shown(String value) {
        return value == null ? "（空）" : value;
    }

    /** As kept in the chain; null for none. What does not fit is left out from the end, and how many is said. */
    String write() {
        if (fields.isEmpty()) return null;
        var text = json(fields);
        for (int kept = Math.min(fields.size() - 1, MOST_FIELDS); text.length() > LONGEST; kept--) {
            var shorter = new ArrayList<>(fields.subList(0, kept));
            shorter.add(new Change("另有字段", null, String.valueOf(fields.size() - kept)));
            text = json(shorter);
        }
        return text;
    }

    static FieldChanges read(String text) {
        if (text == null) return NONE;
        try {
            return new FieldChanges(JSON.readValue(text, new TypeReference<List<Change>>() {}));
        } catch (JsonProcessingException doctored) {
            // The log must stay readable where somebody has been at it; the verification names the event.
            return of("（无法解读）", null, text);
        }
    }

    private FieldChanges plus(Change change) {
        var more = new ArrayList<>(fields);
        more.add(change);
        return new FieldChanges(more);
    }

    private static String text(Object value) {
        return value == null || value.toString().isEmpty() ? null : AuditChain.cut(value.toString(), LONGEST_VALUE);
    }

    private static String mask(String number) {
        return number == null ? null : Masked.certno(number);
    }

    private static String json(List<Change> changes) {
        try {
            return JSON.writeValueAsString(changes);
        } catch (JsonProcessingException never) {
            throw new IllegalStateException(never);
        }
    }
}
