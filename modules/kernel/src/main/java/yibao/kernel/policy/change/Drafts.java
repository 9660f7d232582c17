package yibao.kernel.policy.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Set;
import java.util.stream.Collectors;
import yibao.kernel.audit.FieldChanges;
import yibao.kernel.policy.BrokenPolicy;
import yibao.kernel.policy.Policies;
import yibao.kernel.policy.PolicyBook;
import yibao.kernel.policy.PolicyDraft;
import yibao.kernel.policy.PolicyFault;
import yibao.kernel.policy.PolicyRowView;
import yibao.kernel.policy.PolicyTableView;
import yibao.kernel.problem.BusinessProblem;

/** Holds drafts to what a change may be, beyond the checks that every row of the files passes. */
@ApplicationScoped
public class Drafts {
    private static final Set<String> GIVEN_BY_CONFIRMATION = Set.of("known_from", "known_to");
    private static final Set<String> OF_AN_ENDING = Set.of("valid_to", "source", "clause", "confidence", "note");
    private static final int LONGEST_CELL = 300;
    private Policies policies;

    protected Drafts() {}

    @Inject
    public Drafts(Policies policies) {
        this.policies = policies;
    }

    /**
     * The tables with the draft among them, known from that moment.
     *
     * @throws BusinessProblem POLICY_DRAFT with every fault
     */
    PolicyBook bookWith(PolicyDraft draft, Instant knownFrom) {
        refuseWhatIsNoChange(draft);
        try {
            return policies.considering(draft, knownFrom);
        } catch (BrokenPolicy broken) {
            throw refused(broken.faults().stream().map(PolicyFault::toString).collect(Collectors.joining("；")));
        }
    }

    /** As it would be had the draft held from the table's first day on. */
    PolicyBook bookAsIf(PolicyDraft draft, Instant knownFrom) {
        bookWith(draft, knownFrom);
        var cells = new HashMap<>(draft.cells());
        cells.remove("valid_to");
        if (draft.act() == PolicyDraft.Act.ADD) cells.put("valid_from", firstDay(draft).toString());
        return policies.considering(new PolicyDraft(draft.table(), draft.act(), draft.rowRef(), cells), knownFrom);
    }

    /** Field by field, against the row that ends or that of the same key which holds on the new row's first day. */
    FieldChanges changes(PolicyDraft draft, PolicyRowView row, Instant knownAt) {
        return DraftedRow.changes(tableOf(draft, row.validFrom(), knownAt).rows().stream()
                .filter(other -> draft.act() == PolicyDraft.Act.END ? other.ref().equals(draft.rowRef())
                        : other.key().equals(row.key()) && other.standing() == PolicyRowView.Standing.IN_FORCE)
                .findFirst().orElse(null), row);
    }

    /** @throws BusinessProblem POLICY_TABLE_UNKNOWN */
    PolicyTableView tableOf(PolicyDraft draft, LocalDate on, Instant knownAt) {
        return policies.current().listTables(on, knownAt).stream().filter(table -> table.table().equals(draft.table())).findFirst()
                .orElseThrow(() -> new BusinessProblem("policy", "POLICY_TABLE_UNKNOWN", 404, "没有这个政策表：" + draft.table(), "table"));
    }

    private void refuseWhatIsNoChange(PolicyDraft draft) {
        tableOf(draft, LocalDate.EPOCH, Instant.EPOCH);
        for (var cell : draft.cells().entrySet()) {
            if (GIVEN_BY_CONFIRMATION.contains(cell.getKey())) throw refused("列 " + cell.getKey() + " 由确认的时间决定，请勿填写");
            if (cell.getValue().length() > LONGEST_CELL) throw refused("列 " + cell.getKey() + " 超过 " + LONGEST_CELL + " 个字");
        }
        if (draft.act() == PolicyDraft.Act.ADD && draft.rowRef() != null) throw refused("新增一行时不指明原行");
        if (draft.act() == PolicyDraft.Act.END) refuseMoreThanAnEnd(draft);
    }

    private void refuseMoreThanAnEnd(PolicyDraft draft) {
        if (draft.rowRef() == null) throw refused("请指明要终止的行");
        if (!draft.cells().containsKey("valid_to")) throw refused("请填写最后有效日 valid_to");
        for (var column : draft.cells().keySet()) {
            if (!OF_AN_ENDING.contains(column)) throw refused("终止一行只改有效期和依据，不改列 " + column + "；请另起一行");
        }
    }

    private LocalDate firstDay(PolicyDraft draft) {
        return tableOf(draft, LocalDate.EPOCH, Instant.EPOCH).rows().stream().map(PolicyRowView::validFrom)
                .min(LocalDate::compareTo).orElse(LocalDate.parse(draft.cells().get("valid_from")));
    }

    private static BusinessProblem refused(String faults) {
        return new BusinessProblem("policy", "POLICY_DRAFT", 422, "政策变更有误：" + faults, "cells");
    }
}
