package yibao.portal.administration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import yibao.kernel.audit.AuditEvent;

/** What an event of the log is about, in words; the text as it was written stands beside it among the proofs. */
@Named("logSaid")
@RequestScoped
public class LogWords {
    /** Their details are what somebody wrote. */
    private static final Set<String> FREE = Set.of("FOLLOW_UP_LAPSED", "PROPOSE", "DECIDE_PROPOSAL", "PROPOSAL_EXPIRES");
    /** The number and the digest of a proposal, which stand before its title. */
    private static final Pattern MARKS = Pattern.compile("^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}( [0-9a-f]{64})? ");
    private static final Pattern CODE = Pattern.compile("\\b[A-Z][A-Z_]{2,}\\b");
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");

    @Inject
    private AdministrationWords words;

    public String object(AuditEvent event) {
        return event.object() == null ? "" : words.object(event.object());
    }

    /** A purpose that was chosen has a word; one that was written is its own. */
    public String purpose(AuditEvent event) {
        return event.purpose() == null ? "" : words.ofFrame("reveal.purpose", event.purpose());
    }

    /** Some events count instead. */
    public String outcome(AuditEvent event) {
        return event.outcome() != null && event.outcome().matches("\\d+") ? words.get("phrase.records", event.outcome())
                : words.of("outcome", event.outcome());
    }

    public String detail(AuditEvent event) {
        if (event.detail() == null || FREE.contains(event.action())) {
            return event.detail() == null ? "" : MARKS.matcher(event.detail()).replaceFirst("");
        }
        var timed = MOMENT.matcher(event.detail()).replaceAll(found -> words.time(Instant.parse(found.group())).replace(' ', '\u00a0'));
        return CODE.matcher(LogPhrases.say(timed, words)).replaceAll(this::code);
    }

    /** A changed field: roles by their words, everything else as it was written. */
    public String value(String text) {
        var parts = text == null ? List.<String>of() : List.of(text.split("[、,] ?"));
        return !parts.isEmpty() && parts.stream().noneMatch(part -> words.of("role", part).equals(part))
                ? parts.stream().map(part -> words.of("role", part)).collect(Collectors.joining(words.get("comma"))) : text;
    }

    private String code(MatchResult found) {
        return words.of("code", found.group());
    }
}
