package yibao.simulators;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Shows a city's premium year from the outside: hands in the roster, the hardship lists, the receipts and the arrivals,
 * has the levy built, and prints the reconciliation; then hands in what hospitals settled, and prints what assistance paid,
 * whom finance insured and which households poor by illness were paid. Handed in again after a stop, it goes on where it was.
 */
public final class DemoCity {
    /** A batch as it will be handed in; what it holds is only known once it is written. */
    private interface Writing {
        Batch write() throws IOException;
    }

    private final YibaoClient yibao;
    private final Path exchangeDir;
    private final City city;
    private final PrintStream out;
    private final Patience patience;
    private final PremiumYear premiums;
    private final SubsidyYear subsidies;
    private final CityBatches batches;
    private ProgressBar bar;

    /** @param exchangeDir the folder that holds the agencies' inboxes; @param scale 1.0 is the full city */
    public DemoCity(URI base, Path exchangeDir, double scale, PrintStream out) {
        this(base, exchangeDir, City.at(scale), out, Duration.ofMillis(200));
    }

    /** @param pace how long to wait between two looks */
    DemoCity(URI base, Path exchangeDir, City city, PrintStream out, Duration pace) {
        this.yibao = new YibaoClient(base);
        this.exchangeDir = exchangeDir;
        this.city = city;
        this.out = out;
        this.patience = new Patience(Duration.ofMinutes(city.shape().number("wait.minutes")), pace);
        this.premiums = new PremiumYear(yibao, patience, new Outbox(exchangeDir, "tax"), city.shape().text("year"));
        this.subsidies = new SubsidyYear(yibao, patience, city.shape().number("year") - 1);
        this.batches = new CityBatches(city, exchangeDir);
    }

    /** Returns whether the reconciliation is there and says what it must. Throws {@link DemoFailed} where the demo cannot go on. */
    public boolean run() {
        if (premiums.reconciled().isPresent() && lastBatchIsAnswered()) {
            out.println("演示城市已经对过账，不再重复提交。");
            premiums.print(out);
            showAssistance();
            return true;
        }
        Expectation expected = city.expectation();
        bar = new ProgressBar(out, city.plannedRows(), System.console() != null);
        try {
            handInEverything(expected);
        } finally {
            bar.end();
        }
        boolean even = premiums.print(out, expected);
        return showAssistance() && even;
    }

    /** A demo that was stopped half-way has a reconciliation too, but must go on. */
    private boolean lastBatchIsAnswered() {
        return new Outbox(exchangeDir, Message.TREASURY_ARRIVALS.agency()).newest(Message.TREASURY_ARRIVALS.word(), ".receipt.json").isPresent();
    }

    private void handInEverything(Expectation expected) {
        handIn("参保登记：上年名册", batches::lastYear);
        handIn("民政：上年困难群体名单", batches::lastYearsHardshipList);
        handIn("参保登记：城乡居民", batches::residents);
        handIn("参保登记：职工", batches::employees);
        handIn("民政：困难群体名单", batches::hardshipList);
        levy("核定应缴", "{\"insutype\":\"390\",\"year\":" + city.shape().text("year") + "}");
        levy("核定上年资助对象", subsidies.levyOrder());
        int last = batches.receiptBatches();
        for (int i = 1; i < last; i++) {
            receiptsOf(i);
        }
        // The late list comes before the last receipts, so that the last comparison sees the amended levy.
        handIn("民政：补报名单", batches::lateHardshipList);
        receiptsOf(last);
        handIn("镇街：因病支出旧台账", batches::povertyRegister);
        health();
        handIn("国库：入库信息", batches::arrivals);
        premiums.await(expected, bar::working);
        subsidies.settle(seconds -> bar.working("上年资助参保结算", seconds)).ifPresent(line -> bar.finished(line, 0));
    }

    /** Bills come after all lists: what is known by then is not worked out twice. */
    private void health() {
        for (int i = 1; i <= batches.settlementBatches(); i++) {
            int number = i;
            handIn("卫健：上年结算第 " + number + " 批", () -> batches.settlements(number));
        }
        handIn("卫健：上年住院", batches::stays);
        handIn("卫健：上年死亡", batches::deaths);
    }

    private void receiptsOf(int number) {
        premiums.acknowledge(handIn("税务：缴费信息第 " + number + " 批", () -> batches.receipts(number)));
    }

    private Json handIn(String step, Writing writing) {
        try {
            bar.working(step, 0);
            Batch batch = writing.write();
            Message message = Message.of(batch.manifest().contract().replaceAll("/.*", ""));
            Outbox outbox = new Outbox(exchangeDir, message.agency());
            Json receipt = patience.await(step + "的回执", () -> outbox.receipt(batch.receiptName()).filter(r -> answers(r, batch)),
                    seconds -> bar.working(step, seconds));
            bar.finished(step + "：" + outcome(step, receipt), message == Message.TREASURY_ARRIVALS ? 0 : batch.manifest().rows());
            return receipt;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A held batch gets another receipt later, and one of other bytes is left from an earlier start. */
    private static boolean answers(Json receipt, Batch batch) {
        String digest = receipt.at("sha256").text();
        return !receipt.at("outcome").text().equals("HELD") && (digest.isEmpty() || digest.equals(batch.manifest().sha256()));
    }

    private static String outcome(String step, Json receipt) {
        return switch (receipt.at("outcome").text()) {
            case "ACCEPTED" -> "全部接收";
            case "PARTLY_ACCEPTED" -> "部分接收，退回 " + receipt.at("rows").at("rejected").number() + " 行";
            case "DUPLICATE" -> "此前已接收";
            default -> throw new DemoFailed(step + "未被接收：" + receipt.at("outcome").text() + " " + receipt.at("problems").value());
        };
    }

    private void levy(String step, String order) {
        YibaoClient.Answer answer = yibao.post("/api/v1/premium/levies", "operator", order);
        if (answer.status() != 202) {
            throw new DemoFailed(step + "失败：" + answer.status() + " " + answer.body());
        }
        String job = "/api/v1/jobs/" + answer.json().at("jobId").text();
        patience.await(step, () -> stateOf(job).filter("DONE"::equals), seconds -> bar.working(step, seconds));
        bar.finished(step + "：完成", 0);
    }

    private Optional<String> stateOf(String job) {
        YibaoClient.Answer answer = yibao.get(job, "operator");
        String state = answer.status() == 200 ? answer.json().at("state").text() : "";
        if (state.equals("FAILED")) {
            throw new DemoFailed("核定应缴失败：" + answer.body());
        }
        return Optional.of(state);
    }

    /** Every table, also behind one that is not what was expected. */
    private boolean showAssistance() {
        int year = city.shape().number("year") - 1;
        boolean paid = new AssistanceTable(yibao, out, year).print(batches.expectedAssistance());
        boolean subsidised = new SubsidyTable(yibao, out, year).print(batches.expectedSubsidies());
        boolean households = new PovertyTable(yibao, out, year).print(batches.expectedPoverty());
        return paid && subsidised && households;
    }
}
