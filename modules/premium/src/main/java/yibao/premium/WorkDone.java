package yibao.premium;

import java.util.List;

/**
 * What one act did to many differences.
 *
 * @param proposed   how many wait for the second person
 * @param proposalId the proposal they stand in, null where there is none
 */
public record WorkDone(int changed, int unchanged, int proposed, String proposalId, List<Refused> refused) {

    /** So many were refused for one reason. */
    public record Refused(String code, String message, int count) {
    }
}
