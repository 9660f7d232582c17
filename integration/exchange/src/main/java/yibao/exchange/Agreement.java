package yibao.exchange;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the bureau and one sender agreed on: {@code config/agreements/<sender>.yaml}.
 *
 * @param contracts        the messages it may send
 * @param receives         the messages we send it
 * @param maxRejectedShare share of bad rows up to which the good ones are applied
 * @param holdOnGap        whether a batch waits for a missing sequence number
 * @param arrivalDays      days within which collected money arrives; for treasuries
 * @param schedule         the hour, local time, by which a day's batch of a contract is expected
 */
public record Agreement(String sender, Agency agency, String name, Set<String> contracts, List<String> receives,
        BigDecimal maxRejectedShare, boolean holdOnGap, int manifestWaitMinutes, int arrivalDays,
        Map<String, LocalTime> schedule) {
}
