package yibao.simulators;

/** Text in fixed columns, where a Chinese character takes two. */
final class Screen {
    private Screen() {
    }

    static int width(String text) {
        return text.codePoints().map(c -> c >= 0x1100 && !(c >= 0x2500 && c <= 0x25ff) && c != 0x2014 ? 2 : 1).sum();
    }

    static String left(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - width(text)));
    }

    static String right(String text, int columns) {
        return " ".repeat(Math.max(0, columns - width(text))) + text;
    }
}
