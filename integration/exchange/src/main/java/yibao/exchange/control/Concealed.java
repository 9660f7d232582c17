package yibao.exchange.control;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yibao.kernel.Masked;

/** What of a partner's row may be shown: neither an ID number nor a name, wherever in the row they stand. */
public final class Concealed {

    private static final Pattern ID_NUMBER = Pattern.compile("(?<!\\d)(\\d{17}[0-9Xx]|\\d{15})(?![0-9Xx])");

    private Concealed() {
    }

    static String field(String column, String text) {
        return switch (column) {
            case "certno" -> Masked.certno(text);
            case "psn_name" -> text.isEmpty() ? "" : Masked.name(text);
            default -> text(text);
        };
    }

    /** Numbers that could be somebody's are masked also where they do not belong. */
    public static String text(String text) {
        return text == null ? null
                : ID_NUMBER.matcher(text).replaceAll(found -> Matcher.quoteReplacement(Masked.certno(found.group())));
    }
}
