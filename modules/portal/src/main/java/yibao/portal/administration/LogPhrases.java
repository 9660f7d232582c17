package yibao.portal.administration;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How details of the log read in words. What modules write down there is short and for machines too; the log keeps it as
 * it is, and the page says it. What no phrase knows stays as it was written.
 */
final class LogPhrases {
    private static final List<Phrase> ALL = List.of(
            phrase("(\\S+/\\d+) (\\S+) #(\\d+) read (\\d+) accepted (\\d+) unchanged (\\d+) rejected (\\d+)", "phrase.batch"),
            phrase("(\\d+) accepted, (\\d+) unchanged, (\\d+) proposed, (\\d+) refused", "phrase.workbook"),
            phrase(",? ?(\\d+) of (\\d+) from 0\\b", "phrase.firstPage"),
            phrase(",? ?(\\d+) of (\\d+) from (\\d+)", "phrase.page"),
            phrase("(?:from|after) 0, (\\d+) people", "phrase.people.first"),
            phrase("(?:from|after) (\\d+), (\\d+) people", "phrase.people.from"),
            phrase("after line 0, (\\d+)(?: rows)?", "phrase.rows.first"),
            phrase("after line (\\d+), (\\d+)(?: rows)?", "phrase.rows.after"),
            phrase("lines (\\d+)-(\\d+) root (\\S+)", "phrase.root"),
            phrase(",? ?all lines of run (\\S+)", "phrase.run"),
            phrase("asOf (\\S+) knownAt (\\S+) (\\S+)", "phrase.asOf"),
            phrase("all types", "phrase.allTypes"),
            phrase("all towns", "phrase.allTowns"),
            phrase(" owner -", "phrase.nobody"),
            phrase(" owner (\\S+)", "phrase.owner"),
            phrase(" state ([A-Z_]+)", "phrase.state"),
            phrase(" town (\\d+)", "phrase.town"),
            phrase(" by name", "phrase.byName"),
            phrase("(\\d+) (?:rows|lines)", "phrase.rows"),
            phrase("(\\d+) receipts", "phrase.receipts"),
            phrase("(\\d+) cases", "phrase.cases"),
            phrase("(\\d+) people", "phrase.people"),
            phrase("(\\d+) events", "phrase.events"),
            phrase("(\\d+) differences", "phrase.differences"),
            phrase("(\\d+) 条", "phrase.records"),
            phrase("(\\d+) 次口令错误", "phrase.wrongPasswords"),
            phrase("(?:proposed by|提出|提议) (\\S+?)(?=,|，|$)", "phrase.proposedBy"));

    private LogPhrases() {}

    /** @param key of the words that stand for it; the groups are their values */
    record Phrase(Pattern pattern, String key) {
        String in(String text, AdministrationWords words) {
            return pattern.matcher(text).replaceAll(found -> Matcher.quoteReplacement(words.get(key, groups(found))));
        }

        private static Object[] groups(MatchResult found) {
            var groups = new Object[Math.max(1, found.groupCount())];
            for (int i = 1; i <= found.groupCount(); i++) {
                groups[i - 1] = found.group(i);
            }
            return groups;
        }
    }

    static String say(String detail, AdministrationWords words) {
        var said = detail;
        for (var phrase : ALL) {
            said = phrase.in(said, words);
        }
        return said;
    }

    private static Phrase phrase(String pattern, String key) {
        return new Phrase(Pattern.compile(pattern), key);
    }
}
