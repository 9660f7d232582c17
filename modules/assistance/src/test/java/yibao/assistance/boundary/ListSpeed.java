package yibao.assistance.boundary;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import yibao.assistance.Detail;
import yibao.assistance.EligibilityQuestion;
import yibao.assistance.ListColumns;
import yibao.enrolment.PersonRef;
import yibao.enrolment.entity.PersonFiles;
import yibao.kernel.CertNo;
import yibao.kernel.access.Scope;
import yibao.kernel.policy.Policies;

/**
 * How long a list of many numbers takes on PostgreSQL, beside a loop that asks the same of the database person by person
 * with prepared selects. By hand: the classes of the tests, {@code ListSpeed 100000}.
 */
final class ListSpeed {
    private static final String[] LOOP = {
        "select psn_name, gend, brdy, death_date from person where certno = ? and psn_cert_type = '01' and known_from <= ? and known_to > ?",
        "select psn_idet_type, psn_name, begntime, endtime, insu_admdvs, sender, source from hardship_listing where certno = ? and psn_cert_type = '01' and known_from <= ? and known_to > ?",
        "select insutype, coverage_year, begins, ends, insu_admdvs, town_code, psn_type, psn_insu_stas from insured_period where certno = ? and psn_cert_type = '01' and known_from <= ? and known_to > ?",
        "select fee_amt, finsubs_amt, psn_idet_type, psn_clct_amt from levy where levied = true and insutype = '390' and coverage_year = 2026 and certno = ? and known_from <= ? and known_to > ?",
        "select sum(case clct_type when 'REFUND' then -psn_clct_amt else psn_clct_amt end) from receipt where insutype = '390' and coverage_year = 2026 and certno = ? and known_from <= ? and cast(? as timestamp with time zone) is not null"};

    private ListSpeed() {}

    public static void main(String[] arguments) throws Exception {
        int people = Integer.parseInt(arguments[0]);
        var home = Files.createTempDirectory("list-speed");
        try (var server = EmbeddedPostgres.start(); var desk = new Desk(server.getPostgresDatabase(), home)) {
            var numbers = people(desk, people);
            for (int round = 1; round <= 3; round++) {
                double loop = seconds(() -> loop(server.getPostgresDatabase().getConnection(), numbers, desk.now));
                double sets = seconds(() -> sets(server.getPostgresDatabase().getConnection(), numbers, desk.now));
                double decided = seconds(() -> decided(desk, numbers));
                double whole = seconds(() -> whole(desk, numbers));
                System.out.printf("round %d, %d people: loop of selects %.2f s, read in sets %.2f s (%.1fx), read and decided %.2f s (%.1fx), "
                        + "whole job with file, kept checks and answers %.2f s (%.1fx)%n", round, people, loop, sets, loop / sets, decided,
                        loop / decided, whole, loop / whole);
            }
        }
    }

    private interface Act {
        void run() throws Exception;
    }

    private static double seconds(Act act) throws Exception {
        long began = System.nanoTime();
        act.run();
        return (System.nanoTime() - began) / 1e9;
    }

    private static List<String> people(Desk desk, int count) throws Exception {
        var numbers = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            var seventeen = "3206" + "%02d".formatted(10 + i / 1000 % 80) + (1930 + i / 80_000) + "0101" + "%03d".formatted(i % 1000);
            numbers.add(seventeen + CertNo.checkCharacter(seventeen));
        }
        desk.sql("create table numbers (n varchar(50))");
        for (int from = 0; from < count; from += 5_000) {
            desk.sql("insert into numbers values ('" + String.join("'),('", numbers.subList(from, Math.min(count, from + 5_000))) + "')");
        }
        desk.sql("insert into person (psn_cert_type, certno, psn_name, name_key, gend, brdy, death_date, source, known_from, known_to) select '01', n, '张三丰', 1, '1', date '1990-01-01', null, 'REG #1', " + Desk.SINCE + ", " + Desk.FOREVER + " from numbers");
        desk.sql("insert into insured_period select '01', n, '390', 2026, date '2026-01-01', date '2026-12-31', '320681', '320681100', '15', '1', null,"
                + " 'REG', 'REG #1', " + Desk.SINCE + ", " + Desk.FOREVER + " from numbers");
        desk.sql("insert into hardship_listing select '01', n, '张三丰', 'DB', date '2025-07-01', null, '320681', null, 'CIVIL', 'CIVIL #12', "
                + Desk.SINCE + ", " + Desk.FOREVER + " from numbers where n like '%1'");
        desk.sql("insert into levy select 'bill ' || n, '01', n, '张三丰', '390', 2026, 400.00, 0.00, 400.00, null, '320681', null, true, 'run', "
                + Desk.SINCE + ", " + Desk.FOREVER + " from numbers");
        desk.sql("analyze");
        return numbers;
    }

    private static void loop(Connection connection, List<String> numbers, Instant now) throws Exception {
        var moment = OffsetDateTime.ofInstant(now, ZoneOffset.UTC);
        try (connection) {
            connection.setAutoCommit(false);
            for (var sql : LOOP) {
                try (var select = connection.prepareStatement(sql)) {
                    for (var number : numbers) {
                        select.setString(1, number);
                        select.setObject(2, moment);
                        select.setObject(3, moment);
                        try (var rows = select.executeQuery()) {
                            while (rows.next()) {
                                rows.getString(1);
                            }
                        }
                    }
                }
            }
        }
    }

    private static void sets(Connection connection, List<String> numbers, Instant now) throws Exception {
        try (connection) {
            connection.setAutoCommit(false);
            for (int from = 0; from < numbers.size(); from += 1_000) {
                var portion = numbers.subList(from, from + 1_000).stream().map(number -> new PersonRef("01", number)).toList();
                new PersonFiles(connection).get(portion, now);
                new yibao.premium.entity.PremiumStates(connection).get(portion, "390", 2026, now);
            }
        }
    }

    private static void decided(Desk desk, List<String> numbers) {
        var policy = new Policies(java.nio.file.Path.of("../../config/policy/qidong"), java.time.Clock.systemUTC()).current();
        var day = java.time.LocalDate.of(2026, 3, 10);
        for (int from = 0; from < numbers.size(); from += 1_000) {
            desk.deciding().decideAll(numbers.subList(from, from + 1_000).stream()
                    .map(number -> new EligibilityQuestion("01", number, null, day, desk.now, "核对", Detail.FULL)).toList(), desk.now, Scope.EVERYWHERE, policy);
        }
    }

    private static void whole(Desk desk, List<String> numbers) throws Exception {
        var text = "序号,公民身份号码\n" + String.join("\n", numbers.stream().map(number -> "1," + number).toList());
        var list = desk.preparing().prepare("a.csv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "核对", null,
                new ListColumns(null, null, null, null), Desk.CITY);
        desk.starting().start(list.listId(), Desk.CITY);
        desk.run(list.listId());
    }
}
