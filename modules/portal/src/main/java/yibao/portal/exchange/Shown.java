package yibao.portal.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import yibao.exchange.BatchView;
import yibao.exchange.Light;

/** How times and states of the exchange look on its pages. */
@Named("exchangeShown")
@ApplicationScoped
public class Shown {
    private static final ZoneId BUREAU = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    /** A moment as the clock on the wall showed it; blank where there is none. */
    public String when(Object moment) {
        return moment == null ? "" : TIME.format(OffsetDateTime.parse(moment.toString()).atZoneSameInstant(BUREAU));
    }

    /** How long the work on a batch took. */
    public String took(BatchView batch) {
        if (batch.startedAt() == null || batch.finishedAt() == null) {
            return "";
        }
        long millis = Duration.between(OffsetDateTime.parse(batch.startedAt()), OffsetDateTime.parse(batch.finishedAt())).toMillis();
        return "%.1f s".formatted(Math.max(0, millis) / 1000.0);
    }

    /** The outcome, or the state while there is none that lasts. */
    public String outcome(BatchView batch) {
        if (batch.direction().equals("OUT")) {
            return "SENT";
        }
        return batch.state().equals("DONE") ? batch.outcome() : batch.state();
    }

    /** The class of a tag. */
    public String tag(String outcome) {
        return outcome == null ? "tag" : switch (outcome) {
            case "ACCEPTED", "SENT", "DONE" -> "tag good";
            case "PARTLY_ACCEPTED", "HELD" -> "tag warn";
            case "REJECTED", "CONFLICT", "FAILED" -> "tag bad";
            default -> "tag info";
        };
    }

    /** The class of a light. */
    public String light(Light light) {
        return switch (light) {
            case GREEN -> "light good";
            case YELLOW -> "light warn";
            case RED -> "light bad";
        };
    }
}
