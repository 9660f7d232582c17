package yibao.poverty.entity;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import yibao.kernel.Money;
import yibao.kernel.rest.Json;

/** How findings are kept: money as yuan with two decimals, like everywhere. */
final class FindingJson {

    static final ObjectMapper MAPPER = Json.mapper().copy().registerModule(new SimpleModule("money")
            .addSerializer(Money.class, ToStringSerializer.instance).addDeserializer(Money.class, new Yuan()));

    private FindingJson() {
    }

    private static final class Yuan extends StdScalarDeserializer<Money> {
        private static final long serialVersionUID = 1L;

        Yuan() {
            super(Money.class);
        }

        @Override
        public Money deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return Money.ofYuan(json.getValueAsString());
        }
    }
}
