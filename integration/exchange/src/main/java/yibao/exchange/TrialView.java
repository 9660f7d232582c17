package yibao.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * What a sample batch would be answered if it were handed in now.
 *
 * @param trialId  also the id of the job that works on it
 * @param state    of {@link yibao.kernel.jobs.JobView}
 * @param outcome  what its content would come to, null until it is known
 * @param note     what its sequence number would make of it, in a sentence; null where nothing
 * @param receipt  the receipt it would get, without signature and chain
 * @param refusals the first hundred faults of its rows
 */
public record TrialView(String trialId, String sender, String file, String state, String message, String outcome,
        String note, JsonNode receipt, List<RowsPage.Refusal> refusals) {
}
