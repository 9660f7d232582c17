package yibao.assistance.control;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import yibao.assistance.ListColumns;
import yibao.kernel.CertNo;
import yibao.kernel.OfficeCalendar;
import yibao.kernel.sheet.SheetRow;

/** A row of a list as it is understood: whom it asks about and for which day, or {@code fault}, why it cannot be asked. */
public record ListRow(SheetRow row, String certType, String certNo, String name, LocalDate asOf, String fault) {
    private static final Pattern DAY = Pattern.compile("(\\d{4})\\D?(\\d{1,2})\\D?(\\d{1,2})\\D?(?:\\s.*|T.*)?");

    /** Where the columns stand. */
    public record Reader(int certNo, int name, int certType, int asOf, LocalDate day) {
        /** {@code day} is meant where a row names none. */
        public static Reader of(List<String> header, ListColumns columns, LocalDate day) {
            return new Reader(header.indexOf(columns.certNo()), header.indexOf(columns.name()), header.indexOf(columns.certType()),
                    header.indexOf(columns.asOf()), day);
        }

        public ListRow read(SheetRow row) {
            var type = row.cell(certType).isBlank() ? CertNo.RESIDENT_CARD : row.cell(certType).strip();
            var given = row.cell(name).isBlank() ? null : row.cell(name).strip();
            var number = row.cell(certNo).strip();
            if (number.isEmpty()) {
                return new ListRow(row, type, "", given, day, "没有填写证件号码");
            }
            if (CertNo.read(type, number) instanceof CertNo.Bad bad) {
                return new ListRow(row, type, number, given, day, bad.message());
            }
            var date = row.cell(asOf).isBlank() ? day : date(row.cell(asOf).strip());
            var certno = ((CertNo.Good) CertNo.read(type, number)).certno();
            return new ListRow(row, type, certno, given, date == null ? day : date, date == null ? "日期无法识别，应为 2026-03-01 的样式，" + OfficeCalendar.LIMITS : null);
        }

        private static LocalDate date(String text) {
            var parts = DAY.matcher(text);
            try {
                return parts.matches() ? OfficeCalendar.within(LocalDate.of(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)),
                        Integer.parseInt(parts.group(3)))) : null;
            } catch (DateTimeException noSuchDay) {
                return null;
            }
        }
    }
}
