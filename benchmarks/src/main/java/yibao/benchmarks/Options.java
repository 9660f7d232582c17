package yibao.benchmarks;

import java.util.HashMap;
import java.util.Map;

/** {@code --name value} pairs; a name without a value is a switch. */
record Options(Map<String, String> values) {

    static Options of(String[] arguments, int from) {
        Map<String, String> values = new HashMap<>();
        for (int i = from; i < arguments.length; i++) {
            boolean hasValue = i + 1 < arguments.length && !arguments[i + 1].startsWith("--");
            values.put(arguments[i], hasValue ? arguments[++i] : "true");
        }
        return new Options(values);
    }

    int number(String name, int otherwise) {
        return Integer.parseInt(values.getOrDefault(name, String.valueOf(otherwise)));
    }

    String text(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    boolean has(String name) {
        return values.containsKey(name);
    }
}
