package yibao.simulators;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** This year's premiums as they are compared with the levy: waited for until they say what they must, or have had their time, and shown. */
final class PremiumYear {
    private final YibaoClient yibao;
    private final Patience patience;
    private final Outbox tax;
    private final Duration settling;
    private final String year;
    private final String reconciliation;
    private long accepted;

    /** @param tax where the list of differences is put */
    PremiumYear(YibaoClient yibao, Patience patience, Outbox tax, String year) {
        this.yibao = yibao;
        this.patience = patience;
        this.tax = tax;
        this.settling = patience.between().multipliedBy(100);
        this.year = year;
        this.reconciliation = "/api/v1/premium/reconciliations/390/" + year;
    }

    /** Counts what the answer to a batch of receipts acknowledges. */
    void acknowledge(Json receipt) {
        accepted += Text.fen(receipt.at("amount").at("accepted").text());
    }

    Optional<Json> reconciled() {
        YibaoClient.Answer answer = yibao.get(reconciliation, "tax");
        return answer.status() == 200 ? Optional.of(answer.json()).filter(r -> !r.at("totals").list().isEmpty()) : Optional.empty();
    }

    /** An earlier comparison may still be the newest one; where the right one never comes, what there is is shown. */
    void await(Expectation expected, BiConsumer<String, Long> working) {
        patience.await("差异清单", () -> tax.newest("premium-differences", ".manifest.json"), seconds -> working.accept("等待差异清单", seconds));
        patience.await("对账结果", this::reconciled, seconds -> working.accept("等待对账结果", seconds));
        long deadline = System.nanoTime() + settling.toNanos();
        patience.await("最后一次对账", () -> reconciled().filter(r -> System.nanoTime() > deadline
                        || sum(r, "received") == accepted && sum(r, "levied") == expected.levied()),
                seconds -> working.accept("等待最后一次对账", seconds));
    }

    private static long sum(Json reconciliation, String column) {
        return reconciliation.at("totals").list().stream().filter(t -> !t.at("type").text().equals("CROSS_INSURED"))
                .mapToLong(t -> Text.fen(t.at(column).text())).sum();
    }

    void print(PrintStream out) {
        table(out, result());
        out.println("地址：" + yibao.address(reconciliation));
    }

    /** Returns whether it is even and what the city expects. */
    boolean print(PrintStream out, Expectation expected) {
        Json result = result();
        ReconciliationTable table = table(out, result);
        boolean even = table.received() == accepted && table.levied() == expected.levied();
        out.println("应缴：核定 " + Text.yuan(expected.levied()) + "，对账 " + Text.yuan(table.levied()) + "；实缴：回执认可 " + Text.yuan(accepted)
                + "，对账 " + Text.yuan(table.received()) + "：" + (even ? "平" : "不平"));
        List<String> deviations = expected.deviations(result.at("totals").list());
        out.println(deviations.isEmpty() ? "与演示城市的预期逐类一致。" : "与演示城市的预期不一致：");
        deviations.forEach(out::println);
        out.println("地址：" + yibao.address(reconciliation));
        return even && deviations.isEmpty();
    }

    private Json result() {
        return reconciled().orElseThrow(() -> new DemoFailed("没有对账结果"));
    }

    private ReconciliationTable table(PrintStream out, Json result) {
        ReconciliationTable table = new ReconciliationTable(out);
        table.print("启东演示城市 " + year + " 年度城乡居民医保征缴对账", result);
        return table;
    }
}
