package yibao.kernel.policy;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import yibao.kernel.Money;
import yibao.kernel.OfficeCalendar;

/** Turns the cells of one line into values; what cannot be turned becomes a fault, and reading goes on so that all faults are named. */
class LineReader {
    static final Set<String> COMMON_REQUIRED = Set.of("valid_from", "known_from", "source", "confidence");
    static final Set<String> COMMON_OPTIONAL = Set.of("valid_to", "known_to", "clause", "note");
    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");
    private static final Pattern SHARE = Pattern.compile("0\\.\\d{2,4}|1\\.0{2,4}");
    private final PolicyLine line;
    private final List<PolicyFault> faults;
    private final int faultsBefore;

    LineReader(PolicyLine line, List<PolicyFault> faults) {
        this.line = line;
        this.faults = faults;
        this.faultsBefore = faults.size();
    }

    boolean isSound() {
        return faults.size() == faultsBefore;
    }

    void checkColumns(Set<String> required, Set<String> optional) {
        for (String column : line.cells().keySet())
            if (Stream.of(required, optional, COMMON_REQUIRED, COMMON_OPTIONAL).noneMatch(known -> known.contains(column)))
                fault(column, "未知列 " + column);
        Stream.concat(required.stream(), COMMON_REQUIRED.stream()).sorted().filter(column -> !has(column))
                .forEach(column -> fault(column, "缺少列 " + column));
    }

    Provenance provenance() {
        var validFrom = date("valid_from");
        var validTo = date("valid_to");
        var knownFrom = moment("known_from");
        var knownTo = moment("known_to");
        inOrder("valid_to", validFrom, validTo);
        inOrder("known_to", knownFrom, knownTo);
        return new Provenance(validFrom, validTo, knownFrom, knownTo, text("source"), text("clause"),
                oneOf("confidence", Confidence.class), line.file(), line.line());
    }

    boolean has(String column) {
        return line.cells().containsKey(column) && !line.cells().get(column).text().isEmpty();
    }

    String text(String column) {
        return has(column) ? line.cells().get(column).text() : null;
    }

    Money amount(String column) {
        return read(column, "金额须为两位小数的元，如 400.00", text -> Money.findYuan(text).filter(LineReader::isNotNegative).orElse(null));
    }

    BigDecimal share(String column) {
        return read(column, "比例须在 0.00 与 1.00 之间，如 0.70", text -> SHARE.matcher(text).matches() ? new BigDecimal(text) : null);
    }

    LocalDate date(String column) {
        return read(column, "日期须为 yyyy-MM-dd，" + OfficeCalendar.LIMITS, OfficeCalendar::day);
    }

    Instant moment(String column) {
        return read(column, "时间须为 yyyy-MM-dd 或 yyyy-MM-ddTHH:mm:ss+08:00", LineReader::toMoment);
    }

    /** Several words in one cell, parted by commas. */
    Set<String> words(String column) {
        Set<String> words = read(column, "须为逗号分隔的代码，如 TK,DB", text -> text.matches("\\w+(, *\\w+)*") ? Set.copyOf(java.util.Arrays.asList(text.split(", *"))) : null);
        return words == null ? Set.of() : words;
    }

    int whole(String column) {
        Integer value = read(column, "须为整数", text -> text.matches("\\d{1,8}") ? Integer.valueOf(text) : null);
        return value == null ? 0 : value;
    }

    /** A day of every year, {@code 06-30}. */
    MonthDay dayOfYear(String column) {
        return read(column, "日期须为 MM-dd", text -> MonthDay.parse("--" + text));
    }

    boolean yesNo(String column) {
        Boolean value = read(column, "须为 yes 或 no", text -> switch (text) {
            case "yes", "true" -> Boolean.TRUE;
            case "no", "false" -> Boolean.FALSE;
            default -> null;
        });
        return Boolean.TRUE.equals(value);
    }

    <E extends Enum<E>> E oneOf(String column, Class<E> words) {
        var allowed = List.of(words.getEnumConstants());
        return read(column, "须为 " + allowed + " 之一",
                text -> allowed.stream().filter(word -> word.name().equalsIgnoreCase(text)).findFirst().orElse(null));
    }

    <T extends Comparable<? super T>> void inOrder(String column, T from, T to) {
        if (from != null && to != null && to.compareTo(from) < 0) fault(column, "止早于起：" + text(column));
    }

    void fault(String column, String message) {
        var cell = line.cells().get(column);
        faults.add(new PolicyFault(line.file(), cell == null ? line.line() : cell.line(), message));
    }

    private <T> T read(String column, String rule, Function<String, T> reading) {
        if (!has(column)) return null;
        T value;
        try {
            value = reading.apply(text(column));
        } catch (DateTimeException unreadable) {
            value = null;
        }
        if (value == null) fault(column, "列 " + column + " 的值“" + text(column) + "”有误：" + rule);
        return value;
    }

    private static boolean isNotNegative(Money amount) {
        return amount.compareTo(Money.ZERO) >= 0;
    }

    private static Instant toMoment(String text) {
        return text.length() == 10 ? OfficeCalendar.day(text).atStartOfDay(OFFICE).toInstant() : OfficeCalendar.moment(text).toInstant();
    }
}
