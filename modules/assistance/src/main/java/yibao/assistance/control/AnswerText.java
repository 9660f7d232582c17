package yibao.assistance.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import yibao.assistance.EligibilityAnswer;
import yibao.kernel.rest.Json;

/** The answer as it is kept: the JSON it was given as. */
public final class AnswerText {
    private static final ObjectWriter WRITER = Json.mapper().writerFor(EligibilityAnswer.class);
    private static final ObjectReader READER = Json.mapper().readerFor(EligibilityAnswer.class);

    private AnswerText() {}

    public static String write(EligibilityAnswer answer) {
        try {
            return WRITER.writeValueAsString(answer);
        } catch (JsonProcessingException never) {
            throw new IllegalStateException(never);
        }
    }

    public static EligibilityAnswer read(String text) {
        try {
            return READER.readValue(text);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("stored answer cannot be read", damaged);
        }
    }
}
