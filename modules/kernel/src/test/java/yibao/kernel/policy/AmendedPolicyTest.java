package yibao.kernel.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import yibao.kernel.policy.PolicyRowView.Standing;

/** Changes made at the desk, read along with the files. */
class AmendedPolicyTest {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T01:00:00Z"), ZoneId.of("Asia/Shanghai"));
    static final Instant CHANGED = Instant.parse("2026-03-15T01:00:00.000123Z");
    static final Instant BEFORE = CHANGED.minusNanos(1000);
    static final LocalDate DAY = LocalDate.of(2026, 3, 20);
    static final Map<String, String> RISE = Map.of("psn_idet_type", "DB", "ratio", "0.75", "deductible", "0.00", "annual_cap", "120000.00",
            "valid_from", "2026-01-01", "source", "通知", "confidence", "sure");
    final List<PolicyAmendment> kept = new ArrayList<>();
    final Policies policies = new Policies(Path.of("../../config/policy/qidong"), CLOCK, new PolicyAmendments() {
        @Override
        public String stateOf(String pack) {
            return String.valueOf(kept.size());
        }

        @Override
        public List<PolicyAmendment> list(String pack) {
            return List.copyOf(kept);
        }
    });

    @Test
    void anAddedRowHoldsFromItsConfirmationOnAndNotBefore() {
        var before = policies.current().versionAt(BEFORE);
        keep(PolicyDraft.add("assistance-benefit", RISE));
        assertThat(ratio(DAY, CHANGED)).isEqualTo("0.75");
        assertThat(ratio(DAY, BEFORE)).isEqualTo("0.70");
        assertThat(ratio(LocalDate.of(2025, 12, 31), CHANGED)).isEqualTo("0.70");
        assertThat(policies.current().versionAt(BEFORE)).isEqualTo(before);
        assertThat(policies.current().versionAt(CHANGED)).isNotEqualTo(before);
    }

    @Test
    void anEndedRowHoldsToItsLastDayAndOldKnowledgeStays() {
        var before = policies.current().versionAt(BEFORE);
        keep(PolicyDraft.end("assistance-benefit", row("DB").ref(), Map.of("valid_to", "2026-06-30", "source", "停止执行的通知")));
        assertThat(ratio(LocalDate.of(2026, 6, 30), CHANGED)).isEqualTo("0.70");
        assertThat(policies.current().findAssistanceBenefit("DB", LocalDate.of(2026, 7, 1), CHANGED)).isEmpty();
        assertThat(ratio(LocalDate.of(2026, 7, 1), BEFORE)).isEqualTo("0.70");
        assertThat(policies.current().versionAt(BEFORE)).isEqualTo(before);
    }

    @Test
    void anAddedRowMayEndToo() {
        keep(PolicyDraft.add("assistance-benefit", RISE));
        keep(PolicyDraft.end("assistance-benefit", row("DB").ref(), Map.of("valid_to", "2026-03-31")));
        assertThat(ratio(LocalDate.of(2026, 3, 31), Instant.MAX)).isEqualTo("0.75");
        assertThat(ratio(LocalDate.of(2026, 4, 1), Instant.MAX)).isEqualTo("0.70");
    }

    @Test
    void theSameRowEndsOnce() {
        var ref = row("DB").ref();
        keep(PolicyDraft.end("assistance-benefit", ref, Map.of("valid_to", "2026-06-30")));
        refuses(PolicyDraft.end("assistance-benefit", ref, Map.of("valid_to", "2026-05-31")), "已由后来的变更取代");
        refuses(PolicyDraft.end("assistance-benefit", "0000000000000000", Map.of("valid_to", "2026-05-31")), "不在 assistance-benefit 表中");
    }

    @Test
    void aDraftPassesTheChecksOfTheFiles() {
        refuses(PolicyDraft.add("assistance-benefit", with(RISE, "ratio", "75")), "草稿：列 ratio 的值“75”有误：比例须在 0.00 与 1.00 之间");
        refuses(PolicyDraft.add("assistance-benefit", with(RISE, "psn_idet_type", "ZZ")), "未知的人员类别 ZZ");
        refuses(PolicyDraft.add("assistance-benefit", with(RISE, "colour", "red")), "未知列 colour");
        refuses(PolicyDraft.add("assistance-benefit", with(RISE, "valid_to", "2025-01-01")), "止早于起");
        refuses(PolicyDraft.add("assistance-benefit", with(RISE, "source", "")), "缺少列 source");
        assertThat(kept).isEmpty();
    }

    @Test
    void everyRowIsShownWithItsStanding() {
        keep(PolicyDraft.add("assistance-benefit", RISE));
        var rows = rows("DB");
        assertThat(rows).extracting(PolicyRowView::standing).containsExactly(Standing.IN_FORCE, Standing.SUPERSEDED, Standing.PAST);
        assertThat(rows.get(0).origin()).isEqualTo("变更 1");
        assertThat(rows.get(1).origin()).startsWith("assistance-benefit.yaml:");
        assertThat(rows.get(0).cells()).containsEntry("ratio", "0.75").containsEntry("psn_idet_type", "DB");
    }

    /** The files alone would answer by a rule that two persons have changed. */
    @Test
    void changesThatCannotBeReadStopEveryAnswer() {
        kept.add(new PolicyAmendment("变更 1", PolicyDraft.add("assistance-benefit", with(RISE, "ratio", "x")), CHANGED));
        assertThatThrownBy(policies::current).isInstanceOf(BrokenPolicy.class).hasMessageContaining("变更 1");
    }

    private void keep(PolicyDraft draft) {
        kept.add(new PolicyAmendment("变更 " + (kept.size() + 1), draft, CHANGED.plusSeconds(kept.size())));
    }

    private void refuses(PolicyDraft draft, String message) {
        assertThatThrownBy(() -> policies.considering(draft, CHANGED)).isInstanceOf(BrokenPolicy.class).hasMessageContaining(message);
    }

    private String ratio(LocalDate on, Instant knownAt) {
        return policies.current().findAssistanceBenefit("DB", on, knownAt).orElseThrow().ratio().toPlainString();
    }

    private PolicyRowView row(String key) {
        return rows(key).get(0);
    }

    private List<PolicyRowView> rows(String key) {
        return policies.current().listTables(DAY, Instant.MAX).stream().filter(table -> table.table().equals("assistance-benefit"))
                .flatMap(table -> table.rows().stream()).filter(row -> row.key().equals(key)).toList();
    }

    private static Map<String, String> with(Map<String, String> cells, String column, String text) {
        var changed = new java.util.HashMap<>(cells);
        changed.put(column, text);
        return changed;
    }
}
