package yibao.kernel.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yibao.kernel.problem.BusinessProblem;

class JsonBodiesTest {
    record Note(String text, List<String> more) {}

    record Count(int povertyClass) {}

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "a\\u0007", "\\u001b[31m", "\\ud800", "\\udc00x", "\\ud800\\ud800"})
    void refusesWhatNobodyCanReadOrKeep(String escaped) {
        assertThatThrownBy(() -> read("{\"text\": \"x\", \"more\": [\"sound\", \"" + escaped + "\"]}"))
                .isInstanceOfSatisfying(BusinessProblem.class, problem -> {
                    assertThat(problem.code()).isEqualTo("CHARACTER_NOT_ALLOWED");
                    assertThat(problem.status()).isEqualTo(400);
                    assertThat(problem.place()).isEqualTo("more[1]");
                });
    }

    @Test
    void takesLinesAndRareCharacters() throws IOException {
        assertThat(read("{\"text\": \"第一行\\n第二行\\t\\ud842\\udfb7\", \"more\": null}")).isEqualTo(new Note("第一行\n第二行\t𠮷", null));
    }

    @Test
    void aCountHasNoFraction() throws IOException {
        assertThatThrownBy(() -> Json.mapper().readValue("{\"povertyClass\": 1.7}", Count.class)).isInstanceOfSatisfying(MismatchedInputException.class,
                fault -> assertThat(fault.getPath()).singleElement().satisfies(step -> assertThat(step.getFieldName()).isEqualTo("povertyClass")));
        assertThat(Json.mapper().readValue("{\"povertyClass\": 1}", Count.class)).isEqualTo(new Count(1));
    }

    @SuppressWarnings("unchecked")
    private static Object read(String json) throws IOException {
        return new JsonBodies().readFrom((Class<Object>) (Class<?>) Note.class, Note.class, new Annotation[0], MediaType.APPLICATION_JSON_TYPE, null,
                new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }
}
