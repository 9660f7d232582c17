package yibao.kernel.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.ZoneId;

/** The only place that reads the time of day; everybody else has a Clock injected. */
@ApplicationScoped
public class Clocks {
    public static final ZoneId BUREAU = ZoneId.of("Asia/Shanghai");

    @Produces
    public Clock bureau() {
        return Clock.system(BUREAU);
    }
}
