package yibao.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import yibao.poverty.BankAccount;
import yibao.poverty.PovertyState;
import yibao.simulators.Batch;

/** Payments to households, and what the bank says of them. */
class PovertyPaymentTest extends PovertyCase {

    @Test
    void whatTheBankGaveBackIsPaidToAnotherAccountAndOnce() throws Exception {
        String id = granted();
        desk.pay();
        bureau.work();
        String first = payment(id);
        results(1, first, "RETURNED", "21000.00", "户名与账号不符");
        assertThat(desk.state(id)).isEqualTo(PovertyState.BOUNCED);
        assertThatThrownBy(() -> desk.inOne(() -> desk.parts().settling.correctAccount(id, PovertyDesk.ACCOUNT, PovertyDesk.CLERK))).hasMessageContaining("相同");
        desk.inOne(() -> desk.parts().settling.correctAccount(id, new BankAccount("启东农商行", "张三", "6230660035000000025"), PovertyDesk.CLERK));
        desk.pay();
        bureau.work();
        assertThat(payment(id)).isNotEqualTo(first);
        Batch late = result(2, first, "PAID", "21000.00", "");
        assertThat(refusals(late)).containsExactly("2," + first + ",payment_id,PAYMENT_SETTLED");
        results(2, payment(id), "PAID", "21000.00", "");
        assertThat(desk.state(id)).isEqualTo(PovertyState.PAID);
        assertThat(bureau.rows("select attempt, state from poverty_payment order by attempt")).containsExactly("1|RETURNED", "2|PAID");
        assertThat(codeOf(desk::pay)).isEqualTo("NOT_ALLOWED_NOW");
    }

    @Test
    void theDatabaseItselfPaysNoHouseholdTwice() throws Exception {
        String id = granted();
        desk.pay();
        assertThatThrownBy(() -> bureau.change("insert into poverty_payment (payment_id, file_id, application_id, live, attempt, bank_name, account_name, account_no, amount, "
                + "version, state) select 'second', file_id, application_id, live, 2, bank_name, account_name, account_no, amount, version, state from poverty_payment"))
                .isInstanceOf(SQLException.class);
        assertThat(desk.show(id).payments()).hasSize(1);
    }

    @Test
    void whatASecondPersonRefusedIsProposedAnew() throws Exception {
        granted();
        desk.inOne(() -> desk.parts().payments.propose(PovertyDesk.FINANCE));
        assertThat(codeOf(() -> desk.inOne(() -> desk.parts().payments.propose(PovertyDesk.FINANCE2)))).isEqualTo("PROPOSAL_WAITING");
        String proposal = bureau.text("select proposal_id from proposal where kind = 'PAY_POVERTY'").orElseThrow();
        desk.inOne(() -> desk.parts().confirming.refuse(proposal, "月底统一发放", PovertyDesk.FINANCE2));
        desk.pay();
        assertThat(bureau.rows("select state, count(*) from poverty_payment group by state")).containsExactly("SENT|1");
        assertThat(bureau.count("poverty_payment_file")).isOne();
    }

    @Test
    void anotherAmountOrAnUnknownPaymentIsRefused() throws Exception {
        String id = granted();
        desk.pay();
        bureau.work();
        assertThat(refusals(result(1, payment(id), "PAID", "20999.99", ""))).containsExactly("2," + payment(id) + ",payment_id,PAYMENT_AMOUNT");
        assertThat(refusals(result(1, "unknown", "PAID", "1.00", ""))).containsExactly("2,unknown,payment_id,PAYMENT_UNKNOWN");
        assertThat(desk.state(id)).isEqualTo(PovertyState.SENT);
    }
}
