package yibao.assistance.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import yibao.assistance.EligibilityAnswer;
import yibao.kernel.rest.Json;

/** The answer as it is kept: the JSON it was given as. */
public final class AnswerText {
    private AnswerText() {}

    public static String write(EligibilityAnswer answer) {
        try {
            return Json.mapper().writeValueAsString(answer);
        } catch (JsonProcessingException never) {
            throw new IllegalStateException(never);
        }
    }

    public static EligibilityAnswer read(String text) {
        try {
            return Json.mapper().readValue(text, EligibilityAnswer.class);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("stored answer cannot be read", damaged);
        }
    }
}
