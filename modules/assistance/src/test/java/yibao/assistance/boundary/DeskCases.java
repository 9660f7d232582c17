package yibao.assistance.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import yibao.assistance.CertificateView;
import yibao.assistance.CheckListUnknown;
import yibao.assistance.CheckListView;
import yibao.assistance.CheckUnknown;
import yibao.assistance.ListColumns;
import yibao.assistance.NothingToCertify;
import yibao.enrolment.FoundPerson;
import yibao.enrolment.PeopleSearch;
import yibao.kernel.access.Caller;
import yibao.kernel.problem.BusinessProblem;
import yibao.kernel.sheet.SheetReader;
import yibao.kernel.sheet.SheetWriter;

/** A day at the desk: found, asked, shown again, put on paper, and asked by the list. On every database, see the subclasses. */
abstract class DeskCases {
    static final String ZHANG = "320681199001010021";
    static final String ZHANG_ELSEWHERE = "320681199001010048";
    static final String LI = "320681199001010064";
    static final String NOBODY = "320681199001010080";
    static final Caller OTHER_COUNTY = Desk.of("other", "320682");
    static final ListColumns BY_HEADING = new ListColumns(null, null, null, null);
    @TempDir
    Path home;
    Desk desk;

    abstract DataSource dataSource();

    @BeforeEach
    void prepare() throws SQLException {
        desk = new Desk(dataSource(), home);
        desk.person(ZHANG, "张三丰", "320681", "320681100", "DB");
        desk.person(ZHANG_ELSEWHERE, "张三", "320682", "320682100", "TK");
        desk.person(LI, "李四", "320681", "320681101", null);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Nested
    class Finding {
        @ParameterizedTest(name = "{0} in \"{1}\" finds {2}")
        @CsvSource({"张三,,2", "张三丰,,1", "张三,320681,1", "张三,320682,1", "张三,320681100,1", "张三,320681101,0", "三丰,,0", "李四,320600,1"})
        void people_of_ones_own_divisions_by_the_beginning_of_the_name(String name, String division, int people) {
            assertThat(found(name, Desk.of("civil", division))).hasSize(people);
        }

        @Test
        void tells_nothing_but_what_is_masked() {
            assertThat(found("张三丰", Desk.CITY).get(0)).satisfies(person -> {
                assertThat(person.name()).isEqualTo("张**");
                assertThat(person.certNo()).isEqualTo("320681********0021");
                assertThat(person.handle()).doesNotContain("1990");
            });
        }

        @Test
        void by_the_exact_number() {
            assertThat(desk.finding().find(new PeopleSearch(null, ZHANG, null, "核对"), Desk.CITY).people()).hasSize(1);
            assertThat(desk.finding().find(new PeopleSearch(null, ZHANG, null, "核对"), OTHER_COUNTY).people()).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"张", "", "张%", "张_", "' or 1=1 --"})
        void refuses_what_is_no_beginning_of_a_name(String name) {
            assertThatThrownBy(() -> found(name, Desk.CITY)).isInstanceOfSatisfying(BusinessProblem.class,
                    no -> assertThat(no.code()).isEqualTo("NAME_TOO_SHORT"));
        }

        @Test
        void handle_is_the_finders_own_and_for_half_an_hour() {
            var handle = found("张三丰", Desk.CITY).get(0).handle();
            assertThat(desk.finding().whoIs(handle, Desk.CITY).certno()).isEqualTo(ZHANG);
            assertThatThrownBy(() -> desk.finding().whoIs(handle, OTHER_COUNTY)).isInstanceOf(BusinessProblem.class);
            assertThatThrownBy(() -> desk.finding().whoIs("x" + handle, Desk.CITY)).isInstanceOf(BusinessProblem.class);
            desk.now = desk.now.plus(Duration.ofMinutes(31));
            assertThatThrownBy(() -> desk.finding().whoIs(handle, Desk.CITY)).isInstanceOf(BusinessProblem.class);
        }

        @Test
        void everybody_shown_is_audited() throws SQLException {
            found("张三", Desk.CITY);
            assertThat(desk.text("select people from audit_event where action = 'PEOPLE_SEARCHED' order by seq desc fetch first 1 row only"))
                    .startsWith("2 ");
        }

        private List<FoundPerson> found(String name, Caller caller) {
            return desk.finding().find(new PeopleSearch(null, null, name, "核对"), caller).people();
        }
    }

    @Nested
    class Showing {
        @Test
        void an_old_answer_as_it_was() {
            var answer = desk.check(ZHANG, Desk.CITY);
            assertThat(desk.showing().show(answer.checkId(), Desk.of("colleague", "320681")).answer()).isEqualTo(answer);
        }

        @Test
        void nothing_of_people_out_of_sight_and_keeps_the_try() throws SQLException {
            var answer = desk.check(ZHANG, Desk.CITY);
            assertThatThrownBy(() -> desk.showing().show(answer.checkId(), OTHER_COUNTY)).isInstanceOf(CheckUnknown.class);
            assertThat(desk.text("select outcome from audit_event where action = 'CHECK_SHOWN' and object_ref = '" + answer.checkId() + "'"))
                    .isEqualTo("OUT_OF_SCOPE");
        }

        @Test
        void the_time_line_without_looks_that_were_refused() {
            var first = desk.check(ZHANG, Desk.CITY);
            desk.check(ZHANG, OTHER_COUNTY);
            desk.now = desk.now.plusSeconds(60);
            var second = desk.check(ZHANG, Desk.CITY);
            assertThat(desk.showing().history(second.checkId(), Desk.CITY, null, 10).checks()).extracting(line -> line.checkId())
                    .containsExactly(second.checkId(), first.checkId());
            var auditor = Caller.everywhere("auditor", "auditor");
            assertThat(desk.showing().historyOf(null, ZHANG, "监督检查", auditor, null, 10).checks()).hasSize(3);
        }

        @Test
        void ones_own_checks_page_by_page() {
            for (int i = 0; i < 5; i++) {
                desk.now = desk.now.plusSeconds(1);
                desk.check(i % 2 == 0 ? ZHANG : NOBODY, Desk.CITY);
            }
            desk.check(ZHANG, Desk.of("colleague", "320681"));
            var first = desk.showing().list(Desk.CITY, null, 3);
            var second = desk.showing().list(Desk.CITY, first.next(), 3);
            assertThat(first.checks()).hasSize(3);
            assertThat(second.checks()).hasSize(2);
            assertThat(second.next()).isNull();
            assertThat(first.checks()).doesNotContainAnyElementsOf(second.checks());
        }
    }

    @Nested
    class Certifying {
        @Test
        void gives_a_page_in_chinese_that_the_public_door_knows() throws Exception {
            var answer = desk.check(ZHANG, Desk.CITY);
            var text = textOf(desk.issuing().issue(answer.checkId(), Desk.CITY));
            assertThat(text).contains("医疗救助资格查询证明", "符合医疗救助条件", "张**", "320681********0021", "低保对象", answer.checkId())
                    .doesNotContain(ZHANG, "三丰");
            assertThat(verified(answer.checkId())).satisfies(view -> {
                assertThat(view.state()).isEqualTo(CertificateView.State.GENUINE);
                assertThat(view.eligible()).isTrue();
                assertThat(view.name()).isEqualTo("张**");
                assertThat(text).contains(view.mark());
            });
        }

        @Test
        void code_stays_the_same_and_is_not_the_check() throws SQLException {
            var answer = desk.check(ZHANG, Desk.CITY);
            desk.issuing().issue(answer.checkId(), Desk.CITY);
            var code = code(answer.checkId());
            desk.issuing().issue(answer.checkId(), Desk.CITY);
            assertThat(code(answer.checkId())).isEqualTo(code).hasSize(24).doesNotContain(answer.checkId());
        }

        @Test
        void expires_with_the_answer() throws SQLException {
            var answer = desk.check(ZHANG, Desk.CITY);
            desk.issuing().issue(answer.checkId(), Desk.CITY);
            desk.now = desk.now.plus(Duration.ofDays(40));
            assertThat(verified(answer.checkId()).state()).isEqualTo(CertificateView.State.EXPIRED);
        }

        @Test
        void changed_content_is_not_ours() throws SQLException {
            var answer = desk.check(LI, Desk.CITY);
            desk.issuing().issue(answer.checkId(), Desk.CITY);
            assertThat(verified(answer.checkId()).eligible()).isFalse();
            desk.sql("update eligibility_certificate set content = replace(content, '\"eligible\":false', '\"eligible\":true')");
            assertThat(verified(answer.checkId())).isEqualTo(CertificateView.UNKNOWN);
        }

        @ParameterizedTest
        @ValueSource(strings = {"none", "' or 1=1 --", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"})
        void foreign_codes_are_unknown(String code) {
            assertThat(desk.verifying().verify(code, "10.0.0.1")).isEqualTo(CertificateView.UNKNOWN);
        }

        @Test
        void nobody_asks_without_end() {
            var door = desk.verifying();
            for (int i = 0; i < 120; i++) {
                door.verify("none", "10.0.0.1");
            }
            assertThatThrownBy(() -> door.verify("none", "10.0.0.1")).isInstanceOfSatisfying(BusinessProblem.class, no -> assertThat(no.status()).isEqualTo(429));
            assertThat(door.verify("none", "10.0.0.2")).isEqualTo(CertificateView.UNKNOWN);
        }

        @Test
        void there_is_no_paper_about_nobody() {
            var answer = desk.check(NOBODY, Desk.CITY);
            assertThatThrownBy(() -> desk.issuing().issue(answer.checkId(), Desk.CITY)).isInstanceOf(NothingToCertify.class);
        }

        private CertificateView verified(String checkId) throws SQLException {
            return desk.verifying().verify(code(checkId), "10.0.0.1");
        }

        private String code(String checkId) throws SQLException {
            return desk.text("select code from eligibility_certificate where check_id = '" + checkId + "'");
        }

        private static String textOf(byte[] pdf) throws Exception {
            try (var document = Loader.loadPDF(pdf)) {
                assertThat(document.getNumberOfPages()).isEqualTo(1);
                return new PDFTextStripper().getText(document);
            }
        }
    }

    @Nested
    class Lists {
        static final String OWN = "序号,公民身份号码,姓名,备注\n1," + ZHANG + ",张三丰,=1+1\n2,123,王五,\n3," + LI + ",李四,甲\n4," + ZHANG + ",张三,\n5,"
                + NOBODY + ",,\n6,,赵六,\n";

        @Test
        void dry_run_counts_and_asks_about_nobody() throws SQLException {
            var list = prepare("名单.csv", OWN.getBytes(StandardCharsets.UTF_8), Desk.CITY);
            assertThat(list.state()).isEqualTo("READY");
            assertThat(list.columns()).isEqualTo(new ListColumns("公民身份号码", "姓名", null, null));
            assertThat(list.rows()).isEqualTo(6);
            assertThat(list.badRows()).isEqualTo(2);
            assertThat(list.doubles()).isEqualTo(1);
            assertThat(list.examples()).extracting(example -> example.line()).containsExactly(2, 4, 5, 6, 3, 7);
            assertThat(list.examples().toString()).doesNotContain(ZHANG, "三丰");
            assertThat(desk.text("select count(*) from eligibility_check")).isEqualTo("0");
        }

        @Test
        void comes_back_in_its_own_columns_with_the_answers() throws Exception {
            var rows = answered("名单.csv", OWN.getBytes(StandardCharsets.UTF_8), Desk.CITY);
            assertThat(rows.get(0)).containsExactly("序号", "公民身份号码", "姓名", "备注", "是否符合", "类别", "待遇", "原因", "有效期至", "核查编号", "错误原因");
            assertThat(rows).extracting(row -> row.get(0) + row.get(4) + row.get(5)).containsExactly("序号是否符合类别", "1是低保对象", "2", "3否", "4否", "5否", "6");
            assertThat(rows.get(1).get(3)).isEqualTo("'=1+1");
            assertThat(rows.get(1).get(6)).isEqualTo("救助比例 70%，起付标准尚余 0.00 元，年度限额尚余 100000.00 元");
            assertThat(rows.get(2).get(10)).contains("18 位");
            assertThat(rows.get(4).get(7)).contains("姓名与登记姓名不一致");
            assertThat(rows.get(6).get(10)).isEqualTo("没有填写证件号码");
        }

        @Test
        void excel_of_the_office_and_csv_of_the_office_give_the_same() throws Exception {
            var excel = answered("a.xlsx", excel(OWN), Desk.CITY);
            var gb = answered("a.csv", OWN.getBytes(Charset.forName("GB18030")), Desk.CITY);
            assertThat(excel).extracting(row -> List.of(row.get(0), row.get(4), row.get(5), row.get(7)))
                    .isEqualTo(gb.stream().map(row -> List.of(row.get(0), row.get(4), row.get(5), row.get(7))).toList());
        }

        @Test
        void says_the_same_as_the_single_question_and_recomputes() throws Exception {
            var rows = answered("a.csv", OWN.getBytes(StandardCharsets.UTF_8), OTHER_COUNTY);
            assertThat(rows.get(1).get(7)).contains("没有此人");
            for (int i : new int[] {1, 3, 4, 5}) {
                assertThat(desk.recomputing().recompute(rows.get(i).get(9), Caller.everywhere("auditor", "auditor")).equal()).isTrue();
            }
            assertThat(desk.text("select count(*) from eligibility_check where hidden = true")).isEqualTo("3");
        }

        @Test
        void every_look_is_found_by_the_person_and_sealed_in_the_chain() throws Exception {
            answered("a.csv", OWN.getBytes(StandardCharsets.UTF_8), Desk.CITY);
            var auditor = Caller.everywhere("auditor", "auditor");
            assertThat(desk.showing().historyOf(null, ZHANG, "监督检查", auditor, null, 10).checks()).hasSize(2).allMatch(line -> line.listId() != null);
            assertThat(desk.looksAt(ZHANG)).containsSequence("civil ELIGIBILITY_LIST", "civil LIST_FETCHED");
            var root = desk.text("select root from eligibility_list_chunk");
            assertThat(desk.text("select detail from audit_event where action = 'ELIGIBILITY_LIST' and detail like '%" + root + "%'")).contains("lines 2-6");
        }

        @Test
        void belongs_to_its_owner_alone() throws Exception {
            var list = prepare("a.csv", OWN.getBytes(StandardCharsets.UTF_8), Desk.CITY);
            var colleague = Caller.everywhere("colleague", "civil");
            assertThatThrownBy(() -> desk.lists().get(list.listId(), colleague)).isInstanceOf(CheckListUnknown.class);
            assertThatThrownBy(() -> desk.starting().start(list.listId(), colleague)).isInstanceOf(CheckListUnknown.class);
            assertThatThrownBy(() -> desk.lists().result(list.listId(), colleague)).isInstanceOf(CheckListUnknown.class);
            assertThat(desk.lists().list(colleague)).isEmpty();
        }

        @Test
        void another_column_can_be_chosen() {
            var own = "编号,谁\n" + ZHANG + ",张三丰\n";
            var list = prepare("a.csv", own.getBytes(StandardCharsets.UTF_8), Desk.CITY);
            assertThat(list.columns().certNo()).isNull();
            refused("CERTNO_COLUMN_MISSING", () -> desk.starting().start(list.listId(), Desk.CITY));
            var chosen = desk.preparing().choose(list.listId(), new ListColumns("编号", "谁", null, null), null, Desk.CITY);
            assertThat(chosen.badRows()).isZero();
            assertThat(chosen.examples().get(0).name()).isEqualTo("张**");
            refused("COLUMN_UNKNOWN", () -> desk.preparing().choose(list.listId(), new ListColumns("没有", null, null, null), null, Desk.CITY));
        }

        @Test
        void is_forgotten_after_its_days() throws Exception {
            var list = prepare("a.csv", OWN.getBytes(StandardCharsets.UTF_8), Desk.CITY);
            desk.now = desk.now.plus(Duration.ofDays(7));
            desk.forgetting().step();
            assertThat(desk.lists().get(list.listId(), Desk.CITY).state()).isEqualTo("GONE");
            assertThat(home.resolve("lists").resolve(list.listId())).doesNotExist();
            refused("LIST_GONE", () -> desk.lists().result(list.listId(), Desk.CITY));
        }

        @Test
        void too_long_a_list_is_refused_and_not_kept() throws Exception {
            var text = new StringBuilder("证件号码\n");
            for (int i = 0; i <= 100_000; i++) {
                text.append(ZHANG).append('\n');
            }
            refused("LIST_TOO_LONG", () -> prepare("a.csv", text.toString().getBytes(StandardCharsets.UTF_8), Desk.CITY));
            try (var left = Files.list(home.resolve("lists"))) {
                assertThat(left).isEmpty();
            }
        }

        @ParameterizedTest
        @CsvSource({"a.xls,SHEET_KIND", "a.xlsx,SHEET_BROKEN", "../../../etc/passwd,SHEET_KIND"})
        void what_is_no_list_is_refused(String name, String code) {
            refused(code, () -> prepare(name, OWN.getBytes(StandardCharsets.UTF_8), Desk.CITY));
        }

        private CheckListView prepare(String name, byte[] content, Caller caller) {
            return desk.preparing().prepare(name, new ByteArrayInputStream(content), "年度核查", null, BY_HEADING, caller);
        }

        private List<List<String>> answered(String name, byte[] content, Caller caller) throws Exception {
            var list = prepare(name, content, caller);
            desk.starting().start(list.listId(), caller);
            desk.run(list.listId());
            var result = desk.lists().result(list.listId(), caller);
            var rows = new ArrayList<List<String>>();
            try (var sheet = SheetReader.open(result.file(), result.fileName())) {
                rows.add(sheet.header());
                sheet.forEach(row -> {
                    var cells = new ArrayList<>(row.cells());
                    while (cells.size() < sheet.header().size()) {
                        cells.add("");
                    }
                    rows.add(cells);
                });
            }
            return rows;
        }

        private static byte[] excel(String csv) throws Exception {
            var out = new ByteArrayOutputStream();
            try (var writer = SheetWriter.xlsx(out, "x")) {
                for (var line : csv.split("\n")) {
                    writer.row(List.of(line.split(",", -1)));
                }
            }
            return out.toByteArray();
        }

        private static void refused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
            assertThatThrownBy(act).isInstanceOfSatisfying(BusinessProblem.class, no -> assertThat(no.code()).isEqualTo(code));
        }
    }
}
