package yibao.portal.poverty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import yibao.poverty.PovertyState;

/** How states and moments look. */
@Named
@ApplicationScoped
public class PovertyShown {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    public String when(Instant moment) {
        return moment == null ? "" : MINUTE.format(moment);
    }

    /** The class of a state's tag. */
    public String tag(PovertyState state) {
        return switch (state) {
            case PAID, CLOSED -> "tag good";
            case STOPPED, BOUNCED, REFUSED -> "tag bad";
            case RETURNED, ON_NOTICE, PUBLIC_NOTICE -> "tag warn";
            case DRAFT, WITHDRAWN -> "tag";
            default -> "tag info";
        };
    }
}
