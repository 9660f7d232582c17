package yibao.premium;

import java.util.List;

/**
 * What became of a workbook of resolutions.
 *
 * @param state QUEUED while a job has it, then DONE
 * @param jobId the job of a large workbook, else null
 * @param rows  one answer for every row, empty while it waits; of more than 5,000 rows the first 5,000 that are refused
 */
public record ResolutionView(String resolutionId, String state, String fileName, int read, int accepted, int unchanged,
        int proposed, int refused, String proposalId, String jobId, List<Row> rows) {

    /**
     * @param line    of the workbook, 1 is its first row
     * @param outcome ACCEPTED, UNCHANGED, PROPOSED (waits for a second person) or REFUSED
     * @param code    why it was refused, null otherwise
     */
    public record Row(int line, String diffId, String outcome, String code, String message) {
    }
}
