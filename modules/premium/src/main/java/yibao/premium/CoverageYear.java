package yibao.premium;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is levied and reconciled as one: an insutype in a year. Written {@code 390/2022}. */
public record CoverageYear(String insutype, int year) {

    private static final Pattern TEXT = Pattern.compile("(\\d{3,6})/(\\d{4})");

    public static CoverageYear parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not an insutype and a year: " + text);
        }
        return new CoverageYear(matcher.group(1), Integer.parseInt(matcher.group(2)));
    }

    @Override
    public String toString() {
        return insutype + "/" + year;
    }
}
