package yibao.simulators;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Words of a command line of the form {@code --name value}; the rest are plain. */
record Options(Map<String, String> values) {

    static Options parse(String[] words, List<String> plain) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < words.length; i++) {
            if (words[i].startsWith("--") && i + 1 < words.length) {
                values.put(words[i].substring(2), words[++i]);
            } else {
                plain.add(words[i]);
            }
        }
        return new Options(values);
    }

    String text(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    int number(String name, int otherwise) {
        return Integer.parseInt(text(name, Integer.toString(otherwise)));
    }

    double decimal(String name, double otherwise) {
        return Double.parseDouble(text(name, Double.toString(otherwise)));
    }
}
