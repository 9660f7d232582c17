package yibao.kernel.rest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.io.IOException;
import java.util.stream.IntStream;
import yibao.kernel.problem.BusinessProblem;

/** Text that a database can keep and a person can read: no control characters but those of lines, no half of a character. */
final class PlainText extends StringDeserializer {
    private static final long serialVersionUID = 1L;

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        String text = super.deserialize(parser, context);
        if (text != null && IntStream.range(0, text.length()).anyMatch(i -> isForeign(text, i))) {
            throw new BusinessProblem("rest", "CHARACTER_NOT_ALLOWED", 400, "含有不可见的控制字符或残缺的字符，请删除后重新提交", null);
        }
        return text;
    }

    private static boolean isForeign(String text, int place) {
        char one = text.charAt(place);
        if (Character.isHighSurrogate(one)) {
            return place + 1 == text.length() || !Character.isLowSurrogate(text.charAt(place + 1));
        }
        if (Character.isLowSurrogate(one)) {
            return place == 0 || !Character.isHighSurrogate(text.charAt(place - 1));
        }
        return one < ' ' && one != '\n' && one != '\r' && one != '\t';
    }
}
