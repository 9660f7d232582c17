package yibao.assistance.control;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import yibao.assistance.EligibilityAnswer;

/** An answer as a clerk says it, for paper and for the columns of a list. */
public final class AnswerWords {
    private AnswerWords() {}

    /** Empty without a benefit. */
    public static String benefit(EligibilityAnswer.Assistance benefit) {
        return benefit == null ? "" : "救助比例 " + new BigDecimal(benefit.ratio()).movePointRight(2).stripTrailingZeros().toPlainString()
                + "%，起付标准尚余 " + benefit.deductibleRemaining() + " 元，年度限额尚余 " + benefit.capRemaining() + " 元";
    }

    public static String reasons(EligibilityAnswer answer) {
        return answer.reasons().stream().map(EligibilityAnswer.Reason::text).collect(Collectors.joining("；"));
    }

    /** The name of the class that counted, empty without one. */
    public static String applied(EligibilityAnswer answer) {
        return answer.applied() == null ? "" : answer.categories().stream().filter(category -> category.code().equals(answer.applied()))
                .map(EligibilityAnswer.Category::name).findFirst().orElse(answer.applied());
    }
}
