package yibao.kernel.rest;

import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.stream.Stream;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;

/** Bodies of requests and answers as JSON; our own, so that a fault in a body names its field in Chinese. */
@Provider
@Priority(Priorities.USER - 1000)
@Consumes({MediaType.APPLICATION_JSON, "application/problem+json"})
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
public class JsonBodies implements MessageBodyReader<Object>, MessageBodyWriter<Object> {
    private static final ObjectMapper READER = Json.mapper().copy().registerModule(new SimpleModule("text").addDeserializer(String.class, new PlainText()));

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] marks, MediaType media) {
        return isOurs(type);
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] marks, MediaType media) {
        return isOurs(type);
    }

    /** Text and streams pass as they are. */
    private static boolean isOurs(Class<?> type) {
        return !type.isArray() && Stream.of(CharSequence.class, InputStream.class, java.io.Reader.class, File.class,
                StreamingOutput.class).noneMatch(raw -> raw.isAssignableFrom(type));
    }

    @Override
    public Object readFrom(Class<Object> type, Type generic, Annotation[] marks, MediaType media,
                           MultivaluedMap<String, String> headers, InputStream body) throws IOException {
        try {
            return require(READER.readValue(body, READER.constructType(generic)));
        } catch (JsonMappingException e) {
            throw UnreadableJson.field(e);
        } catch (JsonProcessingException e) {
            throw UnreadableJson.text(e);
        }
    }

    private static Object require(Object value) {
        if (value == null) {
            throw new BadInput("JSON_EMPTY", null, "报文为空,请提交 JSON 对象");
        }
        return value;
    }

    @Override
    public void writeTo(Object value, Class<?> type, Type generic, Annotation[] marks, MediaType media,
                        MultivaluedMap<String, Object> headers, OutputStream body) throws IOException {
        Json.mapper().writer().without(JsonGenerator.Feature.AUTO_CLOSE_TARGET).writeValue(body, value);
    }
}
