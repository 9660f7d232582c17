package yibao.portal.eligibility;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import yibao.assistance.CheckLine;
import yibao.assistance.EligibilityAnswer;
import yibao.assistance.ShownCheck;

/** An answer as the card shows it: words and figures ready for the page. */
public final class AnswerCard {
    private final CheckLine line;
    private final EligibilityAnswer answer;

    public AnswerCard(ShownCheck check) {
        this.line = check.line();
        this.answer = check.answer();
    }

    /** A reason with the clause it rests on, empty where on none. */
    public record Why(String text, String clause, String code) {
        public String getText() {
            return text;
        }

        public String getClause() {
            return clause;
        }

        public String getCode() {
            return code;
        }
    }

    public CheckLine getLine() {
        return line;
    }

    public String getCheckId() {
        return answer.checkId();
    }

    public boolean isEligible() {
        return answer.eligible();
    }

    /** Something about a person was told. */
    public boolean isAboutSomebody() {
        return answer.person() != null;
    }

    public EligibilityAnswer.Person getPerson() {
        return answer.person();
    }

    public String getApplied() {
        return line.applied();
    }

    public List<EligibilityAnswer.Category> getCategories() {
        return answer.categories();
    }

    public List<Why> getReasons() {
        return answer.reasons().stream().map(reason -> new Why(reason.text(), reason.policy() == null ? "" : reason.policy(), reason.code().name())).toList();
    }

    public EligibilityAnswer.Assistance getBenefit() {
        return answer.assistance();
    }

    public String getRatio() {
        return answer.assistance() == null ? "" : new BigDecimal(answer.assistance().ratio()).movePointRight(2).stripTrailingZeros().toPlainString() + "%";
    }

    public EligibilityAnswer.Insured getInsured() {
        return answer.insured();
    }

    public EligibilityAnswer.Premium getPremium() {
        return answer.premium();
    }

    public LocalDate getAsOf() {
        return answer.asOf();
    }

    public LocalDate getValidUntil() {
        return answer.validUntil();
    }
}
