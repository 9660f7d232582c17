package yibao.portal.administration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yibao.kernel.platform.Clocks;
import yibao.portal.frame.SectionWords;

/** The section's words, also for codes that other modules bring. */
@Named("administration")
@RequestScoped
public class AdministrationWords extends SectionWords {
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final String FRAME = "yibao.portal.frame.words";
    private static final Pattern BOOKS = Pattern.compile("(310|390)/(\\d{4}(?:-\\d\\d){0,2}.*)");
    private static final Pattern PROPOSAL = Pattern.compile("([A-Z]+(?:_[A-Z]+)*) (.+)");
    private static final Pattern POLICY = Pattern.compile("([a-z-]+)/(.+)");
    private static final Pattern PLACE = Pattern.compile("from (\\d+)");
    private static final Pattern COLUMN = Pattern.compile("列 ([a-z_]+) ?");

    public AdministrationWords() {
        super("administration");
    }

    /** The code itself where nobody has a word for it yet. */
    public String of(String kind, String code) {
        if (kind.equals("role")) {
            return ofFrame(kind, code);
        }
        return ofCode(kind, code);
    }

    /** The tone of an outcome: done, to be looked at, refused; none for what is only told. */
    public String toneOf(String outcome) {
        return outcome == null ? "" : switch (outcome) {
            case "DONE", "ACCEPTED", "CONFIRMED", "CLOSED", "EQUAL", "GENUINE" -> "good";
            case "PARTLY_ACCEPTED", "PROPOSED", "HELD", "ASKED", "EXPIRED" -> "warn";
            case "OUT_OF_SCOPE", "REJECTED", "REFUSED", "CONFLICT", "LOCKED", "DIFFERS", "UNKNOWN" -> "bad";
            default -> "";
        };
    }

    /** Whether there is a word for it. */
    public boolean has(String kind, String code) {
        return bundle().containsKey(kind + "." + code);
    }

    /** A word of the frame: pages and proposals are called everywhere as they are called there. */
    public String ofFrame(String kind, String code) {
        var frame = ResourceBundle.getBundle(FRAME, locale());
        return frame.containsKey(kind + "." + code) ? frame.getString(kind + "." + code) : code;
    }

    /** What something is about, as far as its name tells: a year's insurance, a proposal, a policy table, a page. */
    public String object(String written) {
        if (written == null || written.equals("null/null")) {
            return written == null ? "" : get("object.allYears");
        }
        var books = BOOKS.matcher(written);
        if (books.matches()) {
            return of("insutype", books.group(1)) + " " + books.group(2);
        }
        var proposal = PROPOSAL.matcher(written);
        if (proposal.matches()) {
            return ofFrame("proposal.kind", proposal.group(1)) + " " + object(proposal.group(2));
        }
        var row = POLICY.matcher(written);
        if (row.matches() && has("table", row.group(1))) {
            return of("table", row.group(1)) + " " + row.group(2);
        }
        var place = PLACE.matcher(written);
        if (place.matches()) {
            return place.group(1).equals("0") ? get("object.first") : get("object.from", place.group(1));
        }
        return written.endsWith("/all") ? written.replace("/all", " " + get("object.allClasses")) : ofFrame("page", written);
    }

    /** The columns that a sentence of the policy tables names, called as they are called on the page. */
    public String columns(String sentence) {
        return COLUMN.matcher(sentence).replaceAll(found -> has("column", found.group(1))
                ? Matcher.quoteReplacement("列“" + of("column", found.group(1)) + "”（" + found.group(1) + "）") : Matcher.quoteReplacement(found.group()));
    }

    /** In the bureau's time, to the second; nothing for none. */
    public String time(Instant moment) {
        return moment == null ? "" : SECONDS.format(moment.atZone(Clocks.BUREAU));
    }

    /** In the bureau's time: the day alone where it is its beginning, else the minute. */
    public String day(Instant moment) {
        var said = time(moment);
        return said.endsWith(" 00:00:00") ? said.substring(0, said.indexOf(' ')) : said.isEmpty() ? said : said.substring(0, said.length() - 3);
    }
}
