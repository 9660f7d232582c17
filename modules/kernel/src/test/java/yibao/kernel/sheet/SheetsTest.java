package yibao.kernel.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetsTest {
    @TempDir
    Path folder;

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static List<SheetRow> all(SheetReader reader) throws IOException {
        List<SheetRow> rows = new ArrayList<>();
        reader.forEach(rows::add);
        return rows;
    }

    @Nested
    class Excel {
        @Test
        void gives_back_what_was_written_with_every_digit() throws IOException {
            var out = new ByteArrayOutputStream();
            try (var writer = SheetWriter.xlsx(out, "名单")) {
                writer.row(List.of("证件号码", "姓名", "备注"));
                writer.row(List.of("320681198201183862", "㐀𠮷", ""));
                writer.row(List.of("=1+1", "", "最后"));
            }
            try (var reader = SheetReader.open(file("a.xlsx", out.toByteArray()), "A.XLSX")) {
                assertThat(reader.header()).containsExactly("证件号码", "姓名", "备注");
                assertThat(all(reader)).containsExactly(new SheetRow(2, List.of("320681198201183862", "㐀𠮷")),
                        new SheetRow(3, List.of("=1+1", "", "最后")));
            }
        }

        @Test
        void writes_money_as_numbers_that_come_back_to_the_fen_and_everything_else_as_text() throws IOException {
            var out = new ByteArrayOutputStream();
            try (var writer = SheetWriter.xlsx(out, "x", 1)) {
                writer.row(List.of("证件号码", "金额", "备注"));
                writer.row(List.of("320681199001010021", "-1234567.10", "350.00"));
                writer.row(List.of("320681199001010021", "无", "=1+1"));
                writer.row(List.of("320681199001010021", "99999999999999.99", ""));
            }
            var file = Files.write(folder.resolve("money.xlsx"), out.toByteArray());
            try (var sheet = SheetReader.open(file, "money.xlsx")) {
                var rows = new ArrayList<List<String>>();
                sheet.forEach(row -> rows.add(row.cells()));
                assertThat(rows).containsExactly(List.of("320681199001010021", "-1234567.10", "350.00"),
                        List.of("320681199001010021", "无", "=1+1"), List.of("320681199001010021", "99999999999999.99"));
            }
            try (var book = new org.dhatim.fastexcel.reader.ReadableWorkbook(file.toFile()); var rows = book.getFirstSheet().openStream()) {
                var first = rows.skip(1).findFirst().orElseThrow();
                assertThat(first.getCell(1).getType()).isEqualTo(org.dhatim.fastexcel.reader.CellType.NUMBER);
                assertThat(first.getCell(0).getType()).isEqualTo(org.dhatim.fastexcel.reader.CellType.STRING);
            }
        }

        @Test
        void shows_a_number_as_excel_does_a_rounded_one_as_such_and_a_date_as_a_date() throws IOException {
            var out = new ByteArrayOutputStream();
            try (var workbook = new Workbook(out, "test", "1.0")) {
                var sheet = workbook.newWorksheet("x");
                sheet.value(0, 0, "证件号码");
                sheet.value(1, 0, 3.2068119820118386E17);
                sheet.value(1, 1, 400.0);
                sheet.value(1, 2, java.time.LocalDate.of(2022, 3, 1));
                sheet.style(1, 2).format("yyyy-mm-dd").set();
                sheet.value(1, 3, 350);
                sheet.style(1, 3).format("#,##0.00").set();
                sheet.value(1, 4, 350.1);
                sheet.value(1, 5, 320681982011838.0);
                sheet.value(1, 6, 350.005);
                sheet.style(1, 6).format("0.00").set();
            }
            try (var reader = SheetReader.open(file("a.xlsx", out.toByteArray()), "a.xlsx")) {
                var row = all(reader).get(0);
                assertThat(row.cell(0)).isEqualTo("3.20681198201184E+17");
                assertThat(row.cell(1)).isEqualTo("400");
                assertThat(row.cells().subList(2, 7)).containsExactly("2022-03-01", "350.00", "350.1", "320681982011838", "350.005");
            }
        }

        @Test
        void refuses_what_is_no_workbook_in_words() throws IOException {
            var picture = file("a.xlsx", "not a zip".getBytes(StandardCharsets.UTF_8));
            assertThatThrownBy(() -> SheetReader.open(picture, "a.xlsx")).isInstanceOf(SheetRefused.class)
                    .hasMessageContaining("另存");
        }
    }

    @Nested
    class Csv {
        @Test
        void reads_utf8_with_a_bom_and_gb18030_alike() throws IOException {
            for (var bytes : List.of("\uFEFF姓名,号\r\n张三,1\r\n".getBytes(StandardCharsets.UTF_8),
                    "姓名,号\r\n张三,1".getBytes(Charset.forName("GB18030")))) {
                try (var reader = SheetReader.open(file("a.csv", bytes), "a.csv")) {
                    assertThat(reader.header()).containsExactly("姓名", "号");
                    assertThat(all(reader)).containsExactly(new SheetRow(2, List.of("张三", "1")));
                }
            }
        }

        @Test
        void defuses_formulas_and_leaves_amounts_alone() throws IOException {
            var out = new ByteArrayOutputStream();
            try (var writer = SheetWriter.csv(out)) {
                writer.row(List.of("=cmd|' /C calc'!A0", "-400.00", "@x"));
            }
            assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("\uFEFF'=cmd|' /C calc'!A0,-400.00,'@x\r\n");
        }

        @Test
        void refuses_an_empty_file_and_an_unknown_kind() throws IOException {
            var empty = file("a.csv", new byte[0]);
            assertThatThrownBy(() -> SheetReader.open(empty, "a.csv")).hasMessageContaining("空");
            assertThatThrownBy(() -> SheetReader.open(empty, "a.xls")).hasMessageContaining(".xlsx");
        }
    }
}
