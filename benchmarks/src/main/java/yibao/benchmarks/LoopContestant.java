package yibao.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** The same list as somebody would write it first: prepared selects, person by person; nothing is decided, kept or written. */
final class LoopContestant {

    private static final String[] SELECTS = {
        "select psn_name, gend, brdy, death_date from person where certno = ? and psn_cert_type = '01' and known_from <= ? and known_to > ?",
        "select psn_idet_type, psn_name, begntime, endtime, insu_admdvs, sender, source from hardship_listing where certno = ? and psn_cert_type = '01' and known_from <= ? and known_to > ?",
        "select insutype, coverage_year, begins, ends, insu_admdvs, town_code, psn_type, psn_insu_stas from insured_period where certno = ? and psn_cert_type = '01' and known_from <= ? and known_to > ?",
        "select fee_amt, finsubs_amt, psn_idet_type, psn_clct_amt from levy where levied = true and insutype = '390' and coverage_year = 2026 and certno = ? and known_from <= ? and known_to > ?",
        "select sum(case clct_type when 'REFUND' then -psn_clct_amt else psn_clct_amt end) from receipt where insutype = '390' and coverage_year = 2026 and certno = ? and known_from <= ? and cast(? as timestamp with time zone) is not null"};

    private LoopContestant() {
    }

    public static void main(String[] arguments) throws Exception {
        int people = Integer.parseInt(arguments[2]);
        OffsetDateTime moment = DeskCity.CLOCK.instant().atOffset(ZoneOffset.UTC);
        try (OneConnection database = new OneConnection(arguments[0])) {
            Connection connection = database.open();
            Run measured = Run.begin();
            PreparedStatement[] selects = new PreparedStatement[SELECTS.length];
            for (int i = 0; i < selects.length; i++) {
                selects[i] = connection.prepareStatement(SELECTS[i]);
            }
            for (int i = 0; i < people; i++) {
                for (PreparedStatement select : selects) {
                    select.setString(1, ListContestant.certno(i));
                    select.setObject(2, moment);
                    select.setObject(3, moment);
                    try (ResultSet rows = select.executeQuery()) {
                        while (rows.next()) {
                            rows.getString(1);
                        }
                    }
                }
            }
            measured.end();
        }
    }
}
