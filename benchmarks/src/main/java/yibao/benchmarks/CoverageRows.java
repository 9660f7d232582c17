package yibao.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import yibao.enrolment.PremiumRecords;
import yibao.enrolment.boundary.CoverageChanges;
import yibao.enrolment.boundary.CoverageJob;
import yibao.kernel.Known;
import yibao.kernel.db.BulkInsert;
import yibao.kernel.jobs.Job;
import yibao.kernel.jobs.Progress;
import yibao.kernel.policy.Policies;
import yibao.premium.boundary.PremiumForEnrolment;

/** Last year's roster, of which one in ten is not there this year, the lists of the poor, what is worked out from them, and doubtful identities. */
record CoverageRows(OneConnection database, int residents, int employees, OfficeSize size) {

    void build() throws Exception {
        Connection connection = database.open();
        lastYear(connection);
        listed(connection);
        cases(connection);
        database.settle();
        PremiumRecords premium = new PremiumForEnrolment(database, new CoverageChanges(database));
        new CoverageJob(database, new Policies(BatchContestant.policy(), DeskCity.CLOCK), Only.of(premium), DeskCity.CLOCK)
                .run(new Job("job", CoverageJob.KIND, "all", "benchmark", "benchmark", 0, null, DeskCity.CLOCK.instant()), new Progress());
        followUps(connection);
        database.commit();
    }

    /** Whether somebody of last year's roster stands in this year's. */
    static boolean staysInsured(int i) {
        return i % 10 != 9;
    }

    private void lastYear(Connection connection) throws SQLException {
        BulkInsert periods = BulkInsert.into(connection, "insured_period", "psn_cert_type", "certno", "insutype", "coverage_year", "begins", "ends",
                "insu_admdvs", "town_code", "psn_insu_stas", "sender", "source", "known_from", "known_to");
        int before = DeskCity.OF.year() - 1;
        for (int i = 0; i < residents + employees; i++) {
            periods.add("01", City.certno(i), i < residents ? "390" : "310", before, LocalDate.of(before, 1, 1), LocalDate.of(before, 12, 31), "320681",
                    DeskCity.town(i), "1", "REG320681", "benchmark", DeskCity.CLOCK.instant(), Known.FOREVER);
        }
        periods.flush();
    }

    private void listed(Connection connection) throws SQLException {
        BulkInsert lists = BulkInsert.into(connection, "hardship_listing", "psn_cert_type", "certno", "psn_name", "psn_idet_type", "begntime", "insu_admdvs",
                "sender", "source", "known_from", "known_to");
        String[] classes = {"DB", "TK", "ZC"};
        for (int i = 11; i < residents; i += 25) {
            lists.add("01", City.certno(i), City.name(i), classes[i % 3], LocalDate.of(2025, 7, 1), "320681", "CIVIL320681", "benchmark",
                    DeskCity.CLOCK.instant(), Known.FOREVER);
        }
        lists.flush();
    }

    private void cases(Connection connection) throws SQLException {
        BulkInsert cases = BulkInsert.into(connection, "identity_case", "case_no", "case_key", "pair", "reasons", "psn_cert_type", "certno", "insu_admdvs",
                "town_code", "other_admdvs", "other_town", "facts", "state", "coverage_year", "found_at", "seen_at");
        for (int i = 1; i <= size.cases(); i++) {
            cases.add((long) i, UUID.randomUUID().toString(), false, i % 3 == 0 ? "BIRTH_DIFFERS" : "GENDER_DIFFERS,NAME_CHANGED", "01", City.certno(i), "320681",
                    DeskCity.town(i), "320681", DeskCity.town(i), "f".repeat(64), i % 4 == 0 ? "GONE" : "OPEN", DeskCity.OF.year(), DeskCity.CLOCK.instant(),
                    DeskCity.CLOCK.instant());
        }
        cases.flush();
    }

    private void followUps(Connection connection) throws SQLException {
        BulkInsert marks = BulkInsert.into(connection, "lapse_follow_up", "follow_up_id", "psn_cert_type", "certno", "coverage_year", "state", "note",
                "marked_by", "marked_at", "is_last");
        for (int i = 9; i < residents; i += 70) {
            marks.add(UUID.randomUUID().toString(), "01", City.certno(i), DeskCity.OF.year(), "PHONED", null, "civil", DeskCity.CLOCK.instant(), true);
        }
        marks.flush();
    }
}
