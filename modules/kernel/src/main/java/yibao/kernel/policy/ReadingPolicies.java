package yibao.kernel.policy;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import yibao.kernel.OfficeCalendar;
import yibao.kernel.problem.BusinessProblem;

/** The policy tables as people read them. */
@Stateless
public class ReadingPolicies {
    private Policies policies;
    private Clock clock;

    public ReadingPolicies() {}

    @Inject
    public ReadingPolicies(Policies policies, Clock clock) {
        this.policies = policies;
        this.clock = clock;
    }

    /**
     * @param version digest of what is known now
     * @param faults  what is wrong with the files as they lie there; then what was good before is in force
     */
    public record Overview(String pack, String version, Instant readAt, List<String> tables, List<String> faults) {}

    public Overview overview() {
        var book = policies.current();
        var today = LocalDate.now(clock);
        return new Overview(book.pack(), book.versionAt(clock.instant()), policies.readAt(),
                book.listTables(today, clock.instant()).stream().map(PolicyTableView::table).toList(),
                policies.faults().stream().map(PolicyFault::toString).toList());
    }

    /**
     * @param on      the day on which rows are to hold, null for today
     * @param knownAt with the knowledge of that moment, null for now
     * @throws BusinessProblem POLICY_TABLE_UNKNOWN, DATE_OUT_OF_RANGE
     */
    public PolicyTableView table(String table, LocalDate on, Instant knownAt) {
        OfficeCalendar.need(on, "policy", "asOf");
        OfficeCalendar.need(knownAt, "policy", "knownAt");
        return policies.current().listTables(on == null ? LocalDate.now(clock) : on, knownAt == null ? clock.instant() : knownAt).stream()
                .filter(view -> view.table().equals(table)).findFirst()
                .orElseThrow(() -> new BusinessProblem("policy", "POLICY_TABLE_UNKNOWN", 404, "没有这个政策表，请从政策表清单中选择", "table"));
    }
}
