package yibao.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import yibao.kernel.problem.BusinessProblem;
import yibao.poverty.PublishedNotice;
import yibao.simulators.Batch;
import yibao.simulators.BatchFile;
import yibao.simulators.Message;

/** Households of the town's desk at the stages where the tests begin. The clock stands on Tuesday, 1 February 2022. */
abstract class PovertyCase extends BureauTest {

    static final Citizen PATIENT = Citizen.of(1);
    static final Citizen WIFE = Citizen.of(2);
    static final LocalDate TODAY = LocalDate.of(2022, 2, 1);

    PovertyDesk desk;

    @BeforeEach
    void theDesk() {
        desk = new PovertyDesk(bureau);
    }

    /** What an ordinary application bore: 40,000 yuan the day before it was handed in. */
    String onNotice() throws SQLException {
        String id = costChecked();
        desk.meet(id, true);
        desk.publish(id);
        return id;
    }

    String costChecked() throws SQLException {
        String id = desk.draft(PovertyDesk.household(1, TODAY, PATIENT, WIFE));
        desk.submit(id);
        desk.income(id, "50000.00");
        settled(PATIENT, "S1", "2022-01-31", "40000.00");
        assertThat(desk.cost(id)).isTrue();
        return id;
    }

    String granted() throws SQLException {
        String id = onNotice();
        bureau.work();
        clock.pass(Duration.ofDays(8));
        bureau.work();
        desk.decide(id, true);
        return id;
    }

    /** A settlement of which a part stays with the person, as the settlement module keeps it. */
    void settled(Citizen who, String id, String day, String burden) throws SQLException {
        bureau.change("insert into settlement (setl_id, psn_cert_type, certno, psn_name, insutype, med_type, setl_time, setl_year, fixmedins_code, hosp_lv, "
                + "mdtrtarea_admvs, insuplc_admdvs, refl_flag, medfee_sumamt, fulamt_ownpay_amt, overlmt_selfpay, preselfpay_amt, inscp_scp_amt, source, run_no, "
                + "known_from) values ('" + id + "', '01', '" + who.certno() + "', '" + who.name() + "', '390', '21', timestamp '" + day + " 10:00:00', 2022, 'H1', '3', "
                + "'320681', '320681', '0', 100000, 0, 0, 0, 100000, 'test', 1, timestamp with time zone '2022-01-31 00:00:00+08')");
        bureau.change("insert into settlement_result (setl_id, run_no, known_from, known_to, state, dedc_amt, basic_amt, major_amt, assist_amt, tilt_amt, person_amt, "
                + "cash_amt, burden_amt, outside_amt, used_stays, used_pool_dedc, used_pool_scope, used_pool_paid, used_clinic_dedc, used_clinic_scope, used_clinic_paid, "
                + "used_self_pay" + moreColumns() + ") values ('" + id + "', 1, timestamp with time zone '2022-01-31 00:00:00+08', timestamp with time zone '9999-12-31 00:00:00+00', "
                + "'SETTLED', 0, 100000 - " + burden + ", 0, 0, 0, " + burden + ", " + burden + ", " + burden + ", 0, 1, 0, 0, 0, 0, 0, 0, 0" + moreValues() + ")");
    }

    /** The columns that nobody here looks at and that must be filled. */
    List<String> filled() throws SQLException {
        return bureau.rows("select lower(column_name), lower(data_type) from information_schema.columns where lower(table_name) = 'settlement_result' and is_nullable = 'NO' "
                + "and lower(column_name) not in ('setl_id','run_no','known_from','known_to','state','dedc_amt','basic_amt','major_amt','assist_amt','tilt_amt','person_amt',"
                + "'cash_amt','burden_amt','outside_amt','used_stays','used_pool_dedc','used_pool_scope','used_pool_paid','used_clinic_dedc','used_clinic_scope',"
                + "'used_clinic_paid','used_self_pay') order by ordinal_position");
    }

    String moreColumns() throws SQLException {
        return String.join("", filled().stream().map(line -> ", " + line.split("\\|")[0]).toList());
    }

    String moreValues() throws SQLException {
        return String.join("", filled().stream().map(line -> line.contains("char") || line.contains("text") ? ", ''" : line.contains("bool") ? ", false" : ", 0").toList());
    }

    static String codeOf(ThrowingCallable act) {
        return ((BusinessProblem) org.assertj.core.api.Assertions.catchThrowable(act)).code();
    }

    List<PublishedNotice> board() {
        return desk.inOne(() -> desk.parts().board.list(null, null, 50));
    }

    String payment(String id) throws SQLException {
        return bureau.text("select payment_id from poverty_payment where application_id = ? and live is not null", id).orElseThrow();
    }

    Batch result(int sequence, String payment, String result, String amount, String reason) throws IOException {
        Batch batch = BatchFile.of(Message.POVERTY_PAYMENT_RESULTS, sequence, TODAY).handIn(exchange(),
                row -> row.accept(new String[] {payment, result, "2022-02-10", amount, reason}));
        bureau.settle();
        return batch;
    }

    void results(int sequence, String payment, String result, String amount, String reason) throws IOException {
        assertThat(outcome(result(sequence, payment, result, amount, reason))).isEqualTo("ACCEPTED");
    }
}
