package yibao.exchange.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import yibao.exchange.Alarm;
import yibao.exchange.Light;
import yibao.exchange.Outcome;
import yibao.exchange.PartnerView;

/**
 * What makes a partner's light: red where somebody must act, yellow where somebody should look, otherwise green.
 *
 * @param undelivered answers that could not be put into its outbox
 * @param newest      the newest batch of each message
 */
record Standing(long held, long failed, long undelivered, List<Batch> newest, List<PartnerView.Message> messages,
        List<Alarm> alarms) {

    /** What these tell is said by the batches and the schedule already. */
    private static final Set<String> SAID_BY_BATCHES = Set.of("BATCH_HELD", "BATCH_FAILED");
    private static final Set<String> OF_DOUBT = Set.of("SEQUENCE_GAP");

    Light light() {
        if (!gravest().isEmpty()) {
            return Light.RED;
        }
        return doubts().isEmpty() ? Light.GREEN : Light.YELLOW;
    }

    List<String> words() {
        List<String> words = new ArrayList<>(gravest());
        words.addAll(doubts());
        return words.isEmpty() ? List.of(calm()) : words;
    }

    long rejected() {
        return newest.stream().filter(Standing::isRefused).count();
    }

    private List<String> gravest() {
        List<String> words = new ArrayList<>();
        if (failed > 0) {
            words.add(failed + " 批处理失败，请查看原因后重试");
        }
        if (undelivered > 0) {
            words.add(undelivered + " 份回执或报文写不进发件目录，请检查磁盘与权限");
        }
        messages.stream().filter(PartnerView.Message::late).forEach(message -> words.add(
                message.contract() + " 约定 " + message.expectedBy() + " 前报送，今日未到，请联系报送单位"));
        newest.stream().filter(Standing::isRefused).forEach(batch -> words.add(batch.contract() + " 最近一批（第 "
                + batch.sequence() + " 号）" + refusal(batch) + "，等待重新报送"));
        alarms.stream().filter(alarm -> !SAID_BY_BATCHES.contains(alarm.code()) && !OF_DOUBT.contains(alarm.code())
                && !(alarm.code().equals("BATCH_OVERDUE") && isAnyLate()))
                .forEach(alarm -> words.add("告警：" + alarm.message()));
        return words;
    }

    private List<String> doubts() {
        List<String> words = new ArrayList<>();
        if (held > 0) {
            words.add(held + " 批因缺号暂挂，补报缺号后自动处理，也可由两人放行");
        }
        alarms.stream().filter(alarm -> OF_DOUBT.contains(alarm.code()))
                .forEach(alarm -> words.add("告警：" + alarm.message()));
        return words;
    }

    private String calm() {
        if (newest.stream().anyMatch(batch -> batch.state().equals("CLAIMED"))) {
            return "有批次正在处理或等待处理";
        }
        return newest.isEmpty() ? "还没有报送过批次" : "最近一批均已处理，没有待办";
    }

    private boolean isAnyLate() {
        return messages.stream().anyMatch(PartnerView.Message::late);
    }

    private static String refusal(Batch batch) {
        if (batch.cancelledBy() != null) {
            return "已由经办人员取消";
        }
        return batch.outcome() == Outcome.CONFLICT ? "序号冲突，未采用" : "被退回";
    }

    private static boolean isRefused(Batch batch) {
        return batch.outcome() == Outcome.REJECTED || batch.outcome() == Outcome.CONFLICT;
    }
}
