package yibao.assistance.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.time.LocalDate;
import yibao.assistance.EligibilityAnswer;
import yibao.assistance.ShownCheck;
import yibao.kernel.rest.Json;

/** What stands on the paper, masked; its text is what is signed. */
public record Certificate(String code, String checkId, String name, String certNo, LocalDate asOf, boolean eligible, String category,
        String benefit, String reason, String clause, LocalDate validUntil, Instant issuedAt) {

    /** {@code check} told something about a person. */
    public static Certificate of(String code, ShownCheck check, Instant issuedAt) {
        var answer = check.answer();
        var first = answer.reasons().get(0);
        return new Certificate(code, answer.checkId(), answer.person().name(), answer.person().certNo(), answer.asOf(), answer.eligible(),
                check.line().applied(), AnswerWords.benefit(answer.assistance()), first.text(), first.policy(), answer.validUntil(), issuedAt);
    }

    public String text() {
        try {
            return Json.mapper().writeValueAsString(this);
        } catch (JsonProcessingException never) {
            throw new IllegalStateException(never);
        }
    }

    public static Certificate read(String text) {
        try {
            return Json.mapper().readValue(text, Certificate.class);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("stored certificate cannot be read", damaged);
        }
    }
}
