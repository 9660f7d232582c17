package yibao.simulators;

import java.util.Optional;

/** Last year's subsidised enrolment as the bureau and finance settle it: levied, stated by two persons, paid by two. */
final class SubsidyYear {
    private static final String STATEMENTS = "/api/v1/subsidy/statements";
    private static final int ACCEPTED = 202;

    private final YibaoClient yibao;
    private final Patience patience;
    private final String year;

    SubsidyYear(YibaoClient yibao, Patience patience, int year) {
        this.yibao = yibao;
        this.patience = patience;
        this.year = Integer.toString(year);
    }

    /** The year was collected before Yibao: only those stand on its levy list whom finance pays for. */
    String levyOrder() {
        return "{\"insutype\":\"390\",\"year\":" + year + ",\"people\":\"SUBSIDISED\"}";
    }

    /** @return one line on what was settled; empty where it had been before */
    Optional<String> settle(java.util.function.LongConsumer waiting) {
        if (latest().isPresent()) {
            return Optional.empty();
        }
        Json proposed = patience.await("资助台账", this::propose, waiting::accept);
        confirm(proposed, "finance");
        Json statement = latest().orElseThrow(() -> new DemoFailed("没有 " + year + " 年度资助参保结算单"));
        Json paid = accepted(yibao.post(STATEMENTS + "/" + statement.at("stmtNo").text() + "/payments", "finance", "{\"paidOn\":\"" + year
                + "-05-31\",\"voucherNo\":\"财社" + year + "-0531\",\"amount\":\"" + statement.at("amount").text() + "\"}"));
        confirm(paid, "finance2");
        return Optional.of(year + " 年度资助参保：" + statement.at("persons").number() + " 人，财政 " + statement.at("amount").text()
                + " 元，结算单 " + statement.at("stmtNo").text() + " 已付清");
    }

    /** Refused as long as the ledger is being booked. */
    private Optional<Json> propose() {
        YibaoClient.Answer answer = yibao.post(STATEMENTS, "assistance", "{\"insutype\":\"390\",\"year\":" + year + "}");
        return answer.status() == ACCEPTED ? Optional.of(answer.json()) : Optional.empty();
    }

    private void confirm(Json proposed, String account) {
        YibaoClient.Answer answer = yibao.post("/api/v1/proposals/" + proposed.at("proposalId").text() + "/confirmation", account, "");
        if (answer.status() / 100 != 2) {
            throw new DemoFailed("复核失败：" + answer.status() + " " + answer.body());
        }
    }

    private static Json accepted(YibaoClient.Answer answer) {
        if (answer.status() != ACCEPTED) {
            throw new DemoFailed("登记付款失败：" + answer.status() + " " + answer.body());
        }
        return answer.json();
    }

    private Optional<Json> latest() {
        YibaoClient.Answer answer = yibao.get(STATEMENTS + "?insutype=390&year=" + year, "finance");
        if (answer.status() != 200) {
            throw new DemoFailed("结算单无法读取：" + answer.status() + " " + answer.body());
        }
        return answer.json().at("statements").list().stream().findFirst();
    }
}
