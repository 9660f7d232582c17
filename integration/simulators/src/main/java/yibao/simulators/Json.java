package yibao.simulators;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A value of a JSON text: a map, a list, a text, a number, a boolean or nothing. */
record Json(Object value) {

    static Json parse(String text) {
        Reader reader = new Reader(text);
        Object value = reader.value();
        reader.skip();
        if (reader.at < text.length()) {
            throw reader.fault();
        }
        return new Json(value);
    }

    Json at(String name) {
        return new Json(value instanceof Map<?, ?> map ? map.get(name) : null);
    }

    List<Json> list() {
        return value instanceof List<?> items ? items.stream().map(Json::new).toList() : List.of();
    }

    boolean isThere() {
        return value != null;
    }

    /** The text, or the number as written; "" where there is nothing. */
    String text() {
        return value == null ? "" : value.toString();
    }

    long number() {
        return value == null ? 0 : new BigDecimal(text()).longValue();
    }

    private static final class Reader {
        private final String text;
        private int at;

        Reader(String text) {
            this.text = text;
        }

        Object value() {
            skip();
            char c = peek();
            if (c == '{') {
                return object();
            }
            if (c == '[') {
                return array();
            }
            return c == '"' ? string() : word();
        }

        private Map<String, Object> object() {
            Map<String, Object> map = new LinkedHashMap<>();
            for (at++, skip(); peek() != '}'; comma('}')) {
                String name = string();
                skip();
                expect(':');
                map.put(name, value());
            }
            at++;
            return map;
        }

        private List<Object> array() {
            List<Object> items = new ArrayList<>();
            for (at++, skip(); peek() != ']'; comma(']')) {
                items.add(value());
            }
            at++;
            return items;
        }

        private void comma(char end) {
            skip();
            if (peek() != end) {
                expect(',');
                skip();
            }
        }

        private String string() {
            expect('"');
            StringBuilder out = new StringBuilder();
            while (peek() != '"') {
                char c = text.charAt(at++);
                out.append(c == '\\' ? escaped() : c);
            }
            at++;
            return out.toString();
        }

        private char escaped() {
            char c = text.charAt(at++);
            if (c == 'u') {
                at += 4;
                return (char) Integer.parseInt(text.substring(at - 4, at), 16);
            }
            int plain = "nrtbf".indexOf(c);
            return plain < 0 ? c : "\n\r\t\b\f".charAt(plain);
        }

        private Object word() {
            int from = at;
            while (at < text.length() && "+-.".indexOf(text.charAt(at)) >= 0 || at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
                at++;
            }
            String word = text.substring(from, at);
            return switch (word) {
                case "null" -> null;
                case "true", "false" -> Boolean.valueOf(word);
                case "" -> throw fault();
                default -> new BigDecimal(word);
            };
        }

        void skip() {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
        }

        private char peek() {
            if (at >= text.length()) {
                throw fault();
            }
            return text.charAt(at);
        }

        private void expect(char c) {
            if (peek() != c) {
                throw fault();
            }
            at++;
        }

        IllegalArgumentException fault() {
            return new IllegalArgumentException("not JSON at character " + at + ": " + text.substring(0, Math.min(80, text.length())));
        }
    }
}
