package yibao.enrolment.control;

import java.math.BigDecimal;
import java.math.RoundingMode;
import yibao.kernel.platform.Settings;

/** The demo city is a part of a real one: populations and targets are taken in the same part. 1 in production. */
public record DemoScale(BigDecimal part) {
    private static final String CITY = "city";
    private static final String USUAL = "0.1";

    public static DemoScale fromSettings() {
        boolean city = Settings.find("yibao.demo").filter(CITY::equals).isPresent();
        return new DemoScale(city ? new BigDecimal(Settings.find("yibao.demo.scale").orElse(USUAL)) : BigDecimal.ONE);
    }

    public long of(long people) {
        return part.multiply(BigDecimal.valueOf(people)).setScale(0, RoundingMode.HALF_UP).longValueExact();
    }
}
