package yibao.portal.frame;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import yibao.kernel.Masked;
import yibao.kernel.foureyes.Proposal;

/** A proposal as a page shows it: its contents line by line, with ID numbers masked. */
public final class ProposalView {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int LINES = 60;
    private static final Pattern ID_NUMBER = Pattern.compile("\\b\\d{17}[\\dXx]\\b");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private final Proposal proposal;

    /** One line of the contents. */
    public record Line(String name, String value) {
        public String getName() {
            return name;
        }

        public String getValue() {
            return value;
        }
    }

    ProposalView(Proposal proposal) {
        this.proposal = proposal;
    }

    public String getId() {
        return proposal.proposalId();
    }

    public String getKind() {
        return proposal.kind();
    }

    public String getTitle() {
        return masked(proposal.title());
    }

    public String getReason() {
        return masked(proposal.reason());
    }

    public String getBy() {
        return proposal.proposedBy();
    }

    public String getAt() {
        return MINUTE.format(proposal.proposedAt());
    }

    public String getUntil() {
        return MINUTE.format(proposal.expiresAt());
    }

    public String getState() {
        return proposal.state();
    }

    public boolean isWaiting() {
        return proposal.state().equals("PROPOSED");
    }

    public String getDecision() {
        return masked(proposal.decision());
    }

    public String getDecidedBy() {
        return proposal.decidedBy();
    }

    public String getDecidedAt() {
        return proposal.decidedAt() == null ? "" : MINUTE.format(proposal.decidedAt());
    }

    /** Exactly what will be carried out; the first lines of a long one. */
    public List<Line> getLines() {
        try {
            var lines = new ArrayList<Line>();
            unfold("", JSON.readTree(proposal.payload()), lines);
            return lines.size() <= LINES ? lines : cut(lines);
        } catch (JsonProcessingException broken) {
            return List.of(new Line("", masked(proposal.payload())));
        }
    }

    private static List<Line> cut(List<Line> lines) {
        var shown = new ArrayList<>(lines.subList(0, LINES));
        shown.add(new Line("…", "+" + (lines.size() - LINES)));
        return shown;
    }

    private static void unfold(String name, JsonNode node, List<Line> lines) {
        if (node.isObject()) {
            node.properties().forEach(member -> unfold(name.isEmpty() ? member.getKey() : name + "." + member.getKey(), member.getValue(), lines));
        } else if (node.isArray() && node.size() > 0 && node.get(0).isContainerNode()) {
            for (int i = 0; i < node.size(); i++) {
                unfold(name + " " + (i + 1), node.get(i), lines);
            }
        } else {
            lines.add(new Line(name, masked(node.isArray() ? joined(node) : node.asText())));
        }
    }

    private static String joined(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(one -> texts.add(one.asText()));
        return String.join("、", texts);
    }

    private static String masked(String text) {
        return text == null ? "" : ID_NUMBER.matcher(text).replaceAll(found -> Masked.certno(found.group()));
    }

}
