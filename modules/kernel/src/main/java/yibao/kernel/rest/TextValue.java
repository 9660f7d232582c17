package yibao.kernel.rest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.function.Function;
import yibao.kernel.OfficeCalendar;

/** The times that stand as text in messages, and what each should look like. */
enum TextValue {
    DATE(LocalDate.class, OfficeCalendar::day, "日期应为 yyyy-MM-dd，" + OfficeCalendar.LIMITS),
    MONTH(YearMonth.class, OfficeCalendar::month, "月份应为 yyyy-MM，" + OfficeCalendar.LIMITS),
    LOCAL_TIME(LocalDateTime.class, LocalDateTime::parse, "时间应为 yyyy-MM-ddTHH:mm:ss"),
    TIME(OffsetDateTime.class, OfficeCalendar::moment, "时间应为 yyyy-MM-ddTHH:mm:ss+08:00，" + OfficeCalendar.LIMITS),
    INSTANT(Instant.class, text -> OfficeCalendar.moment(text).toInstant(), "时间应为 yyyy-MM-ddTHH:mm:ss+08:00，" + OfficeCalendar.LIMITS);

    final Class<?> type;
    final Function<String, ?> parse;
    final String shape;

    <T> TextValue(Class<T> type, Function<String, T> parse, String shape) {
        this.type = type;
        this.parse = parse;
        this.shape = shape;
    }

    @SuppressWarnings("unchecked")
    void register(SimpleModule module) {
        module.addSerializer(type, ToStringSerializer.instance);
        module.addDeserializer((Class<Object>) type, new Reader(this));
    }

    private static final class Reader extends StdScalarDeserializer<Object> {
        private final transient TextValue kind;

        Reader(TextValue kind) {
            super(kind.type);
            this.kind = kind;
        }

        @Override
        public Object deserialize(JsonParser json, DeserializationContext context) throws IOException {
            var text = json.getValueAsString();
            try {
                return text == null ? context.handleUnexpectedToken(kind.type, json) : kind.parse.apply(text);
            } catch (DateTimeException e) {
                return context.handleWeirdStringValue(kind.type, text, kind.shape);
            }
        }
    }
}
