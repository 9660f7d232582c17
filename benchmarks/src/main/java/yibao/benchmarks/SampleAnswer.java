package yibao.benchmarks;

import java.time.LocalDate;
import java.util.List;
import yibao.assistance.EligibilityAnswer;
import yibao.assistance.ReasonCode;
import yibao.assistance.control.AnswerText;

/** An answer as it is kept, of the usual length. */
final class SampleAnswer {

    private SampleAnswer() {
    }

    static String text(String checkId) {
        return AnswerText.write(new EligibilityAnswer(checkId, LocalDate.of(2026, 3, 1), false,
                new EligibilityAnswer.Person("张**", "320681********0026", "320681"), List.of(), null, new EligibilityAnswer.Insured("390", 2026, "NORMAL"),
                new EligibilityAnswer.Premium("400.00", "0.00", "400.00", "400.00", "PAID"), null,
                List.of(new EligibilityAnswer.Reason(ReasonCode.NOT_LISTED, "不在任何困难群体名单上", null)), LocalDate.of(2026, 12, 31)));
    }
}
