package yibao.premium.rest;

import java.util.List;
import yibao.kernel.Masked;
import yibao.premium.DeskDifference;
import yibao.premium.DifferenceLine;
import yibao.premium.DifferencePage;

/** One page; {@code count} is of all that were asked for, {@code next} the cursor of the following page, null on the last. */
public record FoundDifferences(String runId, long count, List<Difference> differences, String next) {

    private static final int LONGEST_PAGE = 1_000;

    /** One difference, in the words of {@code premium-differences/1} and of the desk. */
    public record Difference(String diff_id, String type, String certno, String psn_name, String insutype, int year,
            String levied_amt, String received_amt, String diff_amt, String elec_taxrpt_no, String reason,
            String insu_admdvs, String town_code, String taxdept_code, String state, String owner, String note,
            int version) {

        static Difference of(DeskDifference desk, boolean numbers) {
            DifferenceLine line = desk.found();
            return new Difference(line.diffId(), line.type(), numbers ? line.certno() : Masked.certno(line.certno()), line.psnName(),
                    line.insutype(), line.year(), line.levied().toString(), line.received().toString(),
                    line.difference().toString(), line.elecTaxrptNos(), line.reason(), desk.insuAdmdvs(),
                    desk.townCode(), desk.taxdeptCode(), desk.state(), desk.owner(), desk.note(), desk.version());
        }
    }

    static int sizeOf(int limit) {
        return Math.max(1, Math.min(limit, LONGEST_PAGE));
    }

    /** @param numbers whether certificate numbers are shown in full */
    static FoundDifferences of(DifferencePage page, long offset, boolean numbers) {
        long after = offset + page.lines().size();
        return new FoundDifferences(page.runId(), page.count(), page.lines().stream().map(line -> Difference.of(line, numbers)).toList(),
                after < page.count() && !page.lines().isEmpty() ? String.valueOf(after) : null);
    }
}
