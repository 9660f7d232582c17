package yibao.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import yibao.simulators.BatchFile;
import yibao.simulators.Message;

/**
 * Batches of bills of a thousand people over one year. Each batch goes through the whole year again, so that its bills
 * come late for those before; it takes some back, sends some again, and every so many of its people have an impossible number.
 */
final class ManyBills {

    private static final int PEOPLE = 1_000;
    private static final int BILLS_EACH = 8;
    static final int ONE_LISTED_IN = 3;
    /** And every so many further. */
    static final int NOT_LISTED = 1;
    private static final int ONE_BAD_IN = 40;
    private static final int SENT_AGAIN = 100;
    private static final int TAKEN_BACK = 100;
    private static final LocalDate FIRST = LocalDate.of(2022, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2022, 12, 31);

    private ManyBills() {
    }

    /** Who is insured and who is listed. */
    static void introduce(Bureau bureau) throws IOException {
        BatchFile.of(Message.INSURED_ROSTER, 1, FIRST).handIn(bureau.exchange(),
                row -> people().forEach(who -> row.accept(Citizen.of(who).enrolled())));
        BatchFile.of(Message.HARDSHIP_LIST, 1, FIRST).handIn(bureau.exchange(),
                row -> people().filter(who -> who % ONE_LISTED_IN == 0).forEach(who -> row.accept(Citizen.of(who).listed("DB", "2021-07-01", ""))));
        bureau.settle();
    }

    static void handIn(Bureau bureau, int sequence) throws IOException {
        BatchFile.of(Message.SETTLEMENTS, sequence, LAST).handIn(bureau.exchange(), row -> bills(sequence, row));
    }

    /** Decisions and accumulators, how often each was worked out, alerts, and the answers to every batch; without the moments of all that. */
    static List<String> whatBecameOfThem(Bureau bureau) throws SQLException, IOException {
        List<String> all = new ArrayList<>(bureau.rows("select r.* from (select setl_id, state, psn_idet_type, dedc_amt, basic_amt, major_amt, assist_amt, "
                + "tilt_amt, person_amt, cash_amt, burden_amt, outside_amt, used_stays, used_pool_dedc, used_pool_scope, used_pool_paid, "
                + "used_clinic_dedc, used_clinic_scope, used_clinic_paid, used_self_pay, used_major, used_assist_dedc, used_assist, "
                + "used_burden, used_tilt, differs, sentence, row_number() over (partition by setl_id order by run_no) as version, "
                + "known_to > timestamp with time zone '9000-01-01 00:00:00+00' as holds from settlement_result) r order by setl_id, version"));
        all.addAll(bureau.rows("select setl_id, source, setl_year, medfee_sumamt, init_setl_id from settlement order by setl_id"));
        all.addAll(bureau.rows("select subject_key, line_code, state, psn_burden_amt, now_burden_amt, sentence, ended_reason from poverty_alert "
                + "order by subject_key, line_rank, state"));
        all.addAll(bureau.rows("select base_name, outcome, rows_read, rows_accepted, rows_unchanged, rows_rejected, accepted_amount "
                + "from exchange_batch where direction = 'IN' order by base_name"));
        for (Path file : Bureau.list(bureau.exchange().resolve("health/outbox"))) {
            if (file.toString().endsWith(".receipt.csv")) {
                all.addAll(Files.readAllLines(file));
            }
        }
        return all;
    }

    private static IntStream people() {
        return IntStream.range(0, PEOPLE);
    }

    private static void bills(int sequence, Consumer<String[]> row) {
        people().forEach(who -> IntStream.range(0, BILLS_EACH).forEach(bill -> row.accept(bill(sequence, who, bill).row())));
        if (sequence > 1) {
            IntStream.range(0, SENT_AGAIN).forEach(who -> row.accept(bill(sequence - 1, who, 0).row()));
            IntStream.range(SENT_AGAIN, SENT_AGAIN + TAKEN_BACK).forEach(who -> row.accept(bill(sequence - 1, who, 1)
                    .reversal("R" + sequence + "-" + who, LAST.toString()).row()));
        }
    }

    private static Stay bill(int sequence, int who, int bill) {
        int day = (who * 7 + bill * 29 + sequence * 97) % LAST.getDayOfYear();
        Stay stay = Stay.of(Citizen.of(who), "S" + sequence + "-" + who + "-" + bill, FIRST.plusDays(day).toString(),
                100 + (who * 37 + bill * 911 + sequence * 53) % 20_000 + ".00");
        return (who * BILLS_EACH + bill) % ONE_BAD_IN == 0 ? stay.with("certno", "0") : stay;
    }
}
