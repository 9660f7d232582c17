package yibao.kernel.foureyes;

import java.util.Set;
import yibao.kernel.access.Caller;

/**
 * Knows one kind of act that needs a second person. An application-scoped bean; runs in the
 * transaction that marks the proposal as confirmed.
 */
public interface ProposalHandler {

    /** For instance {@code CLOSE_PERIOD}. */
    String kind();

    /** Keys of the roles that may propose and confirm. */
    Set<String> roles();

    /** Whether somebody of these roles is told what waits: not where it speaks of what lies outside their divisions. */
    default boolean concerns(Caller caller) {
        return true;
    }

    /**
     * Called at the proposal and again at the confirmation, so that nothing is confirmed that has ceased to be allowed.
     *
     * @throws yibao.kernel.problem.BusinessProblem that says why not
     */
    void check(Proposal proposal, Caller caller);

    /** Does it. @return one sentence on what was done */
    String apply(Proposal proposal, Caller confirmedBy);
}
