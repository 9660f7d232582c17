package yibao.portal.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import yibao.kernel.access.CurrentCaller;
import yibao.kernel.access.OfficePrincipal;

/** Where the watermark of this person and this minute lies: another person or minute is another address, so that no browser shows an old one. */
@Named("watermark")
@RequestScoped
public class WatermarkAddress {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Inject
    private CurrentCaller current;

    @Inject
    private Clock clock;

    /** The style sheet that lays the picture over the page; the number behind the dash is the minute. */
    public String getStyle() {
        return "/watermark.css?" + key();
    }

    String picture() {
        return "/watermark.svg?" + key();
    }

    private String key() {
        var who = current.findPrincipal().map(OfficePrincipal::getName).orElse("");
        return Integer.toHexString(who.hashCode()) + "-" + clock.instant().getEpochSecond() / MINUTE.toSeconds();
    }
}
