package yibao.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import yibao.kernel.CertNo;
import yibao.kernel.Money;

/**
 * One row of a data file as text, and the faults found in it. Reading never throws: each reader notes the fault and
 * returns null, so that a row's every fault is named at once.
 */
public final class Row {

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    /** Nobody who is insured was born before it; earlier dates are slips, and no database of ours holds year 0. */
    private static final int FIRST_YEAR = 1800;
    private static final int LAST_YEAR = 9999;
    private static final Pattern YEAR = Pattern.compile("(19|20)\\d{2}");

    private final Columns columns;
    private final List<String> fields;
    private final List<Fault> faults = new ArrayList<>();
    private boolean normalised;

    public Row(Columns columns, List<String> fields) {
        this.columns = columns;
        this.fields = fields;
    }

    /** One thing wrong with one field. */
    public record Fault(String field, String code, String message) {
    }

    /** Where each column stands in this file. */
    public interface Columns {
        int indexOf(String column);
    }

    /** The text of a field, empty where the column is absent. */
    public String text(String column) {
        int index = columns.indexOf(column);
        return index < 0 || index >= fields.size() ? "" : fields.get(index).strip();
    }

    /** The text, or null where it is empty. */
    public String optional(String column) {
        String text = text(column);
        return text.isEmpty() ? null : text;
    }

    public String required(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            fault(column, "REQUIRED_MISSING", "必填项 " + column + " 为空");
            return null;
        }
        return text;
    }

    public String required(String column, int longest) {
        String text = required(column);
        return text != null && tooLong(column, text, longest) ? null : text;
    }

    public String optional(String column, int longest) {
        String text = optional(column);
        return text != null && tooLong(column, text, longest) ? null : text;
    }

    public String name(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            fault(column, "NAME_MISSING", "姓名为空");
            return null;
        }
        return tooLong(column, text, 100) ? null : text;
    }

    public String code(String column, Set<String> known) {
        String text = required(column);
        return text == null ? null : known(column, text, known);
    }

    public String optionalCode(String column, Set<String> known) {
        String text = optional(column);
        return text == null ? null : known(column, text, known);
    }

    public String certno(String typeColumn, String column) {
        String text = required(column);
        if (text == null) {
            return null;
        }
        CertNo.Reading reading = CertNo.read(text(typeColumn), fields.get(columns.indexOf(column)));
        if (reading instanceof CertNo.Bad bad) {
            fault(column, bad.code(), bad.message());
            return null;
        }
        CertNo.Good good = (CertNo.Good) reading;
        normalised |= good.normalised();
        return good.certno();
    }

    public LocalDate date(String column) {
        String text = required(column);
        return text == null ? null : readDate(column, text);
    }

    public LocalDate optionalDate(String column) {
        String text = optional(column);
        return text == null ? null : readDate(column, text);
    }

    /** Local time of the bureau. */
    public LocalDateTime time(String column) {
        String text = required(column);
        return text == null ? null : readTime(column, text);
    }

    public LocalDateTime optionalTime(String column) {
        String text = optional(column);
        return text == null ? null : readTime(column, text);
    }

    private LocalDateTime readTime(String column, String text) {
        try {
            LocalDateTime time = ShanghaiTime.parse(text);
            if (isInCalendar(time.toLocalDate())) {
                return time;
            }
        } catch (DateTimeException impossible) {
            // falls through to the fault
        }
        fault(column, "DATE_FORMAT", "时间应写作 2026-01-31T09:30:00+08:00");
        return null;
    }

    public Integer year(String column) {
        String text = required(column);
        if (text == null) {
            return null;
        }
        if (!YEAR.matcher(text).matches()) {
            fault(column, "DATE_FORMAT", "年度应为四位数字，如 2026");
            return null;
        }
        return Integer.valueOf(text);
    }

    public Integer count(String column) {
        String text = required(column);
        if (text == null) {
            return null;
        }
        if (!text.matches("\\d{1,9}")) {
            fault(column, "AMOUNT_FORMAT", "笔数应为不带小数的数字");
            return null;
        }
        return Integer.valueOf(text);
    }

    public Money positiveMoney(String column) {
        String text = required(column);
        if (text == null) {
            return null;
        }
        Money money = readMoney(column, text);
        if (money != null && !money.isPositive()) {
            fault(column, "AMOUNT_NOT_POSITIVE", "金额必须大于零");
            return null;
        }
        return money;
    }

    /** Of either sign. */
    public Money money(String column) {
        String text = required(column);
        return text == null ? null : readMoney(column, text);
    }

    /** Of either sign; null where the field is empty. */
    public Money optionalMoney(String column) {
        String text = optional(column);
        return text == null ? null : readMoney(column, text);
    }

    private Money readMoney(String column, String text) {
        Money money = Money.findYuan(text).orElse(null);
        if (money == null) {
            fault(column, "AMOUNT_FORMAT", "金额应为元，保留两位小数，如 350.00");
        }
        return money;
    }

    public void fault(String field, String code, String message) {
        faults.add(new Fault(field, code, message));
    }

    public List<Fault> faults() {
        return faults;
    }

    public boolean isGood() {
        return faults.isEmpty();
    }

    public boolean wasNormalised() {
        return normalised;
    }

    public List<String> fields() {
        return fields;
    }

    private String known(String column, String text, Set<String> known) {
        if (!known.contains(text)) {
            fault(column, "CODE_UNKNOWN", "代码 " + (text.length() > 20 ? text.substring(0, 20) : text) + " 不在字典中");
            return null;
        }
        return text;
    }

    private boolean tooLong(String column, String text, int longest) {
        if (text.length() > longest) {
            fault(column, "ROW_TOO_LONG", "内容超过 " + longest + " 个字符");
            return true;
        }
        return false;
    }

    /** Whether the date can be one of the bureau's, also a manifest's. */
    public static boolean isInCalendar(LocalDate date) {
        return date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR;
    }

    private LocalDate readDate(String column, String text) {
        if (DATE.matcher(text).matches()) {
            try {
                LocalDate date = LocalDate.parse(text);
                if (isInCalendar(date)) {
                    return date;
                }
            } catch (DateTimeException impossible) {
                // falls through to the fault: 2026-02-30 looks like a date and is none
            }
        }
        fault(column, "DATE_FORMAT", "日期应写作 2026-01-31");
        return null;
    }
}
