package yibao.kernel.rest;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Dates, numbers and codes in paths and queries: a wrong one is the caller's 400 with its name, never a 404 or 500. */
@Provider
public class Parameters implements ParamConverterProvider {
    private static final Map<Class<?>, Function<String, ?>> PARSERS = parsers();

    private static Map<Class<?>, Function<String, ?>> parsers() {
        var parsers = new HashMap<Class<?>, Function<String, ?>>();
        parsers.put(int.class, Integer::valueOf);
        parsers.put(Integer.class, Integer::valueOf);
        parsers.put(long.class, Long::valueOf);
        parsers.put(Long.class, Long::valueOf);
        parsers.put(BigDecimal.class, BigDecimal::new);
        parsers.put(UUID.class, UUID::fromString);
        for (var kind : TextValue.values()) {
            parsers.put(kind.type, kind.parse);
        }
        return parsers;
    }

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] marks) {
        Function<String, ?> parser = type.isEnum() ? text -> constant(type, text) : PARSERS.get(type);
        return parser == null ? null : new Converter<>(type, parser, name(marks));
    }

    private static Object constant(Class<?> type, String text) {
        return Arrays.stream(type.getEnumConstants()).filter(one -> ((Enum<?>) one).name().equals(text))
                .findFirst().orElseThrow(IllegalArgumentException::new);
    }

    private static String name(Annotation[] marks) {
        for (var mark : marks) {
            if (mark instanceof PathParam path) {
                return path.value();
            } else if (mark instanceof QueryParam query) {
                return query.value();
            } else if (mark instanceof HeaderParam header) {
                return header.value();
            }
        }
        return null;
    }

    private record Converter<T>(Class<T> type, Function<String, ?> parser, String name) implements ParamConverter<T> {

        @Override
        @SuppressWarnings("unchecked") // the map's key is the type of its value
        public T fromString(String text) {
            if (text == null || text.isEmpty() && !type.isPrimitive()) {
                return absent();
            }
            try {
                return (T) parser.apply(text);
            } catch (IllegalArgumentException | DateTimeException e) {
                throw new BadInput("PARAMETER_FORMAT", name, shape(), e);
            }
        }

        @SuppressWarnings("unchecked")
        private T absent() {
            return type.isPrimitive() ? (T) parser.apply("0") : null;
        }

        private String shape() {
            return Number.class.isAssignableFrom(type) || type.isPrimitive() ? "应为数字" : UnreadableJson.shape(type);
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }
}
