package yibao.kernel.foureyes;

import yibao.kernel.access.Caller;

/** The first pair of eyes. */
public class Proposing {

    /**
     * Writes the proposal down in the caller's transaction.
     *
     * @return its id
     * @throws yibao.kernel.problem.BusinessProblem PROPOSAL_WAITING where one for the same subject waits already, and
     *         whatever the kind's {@link ProposalHandler#check} says
     */
    public String propose(String kind, String subject, String title, String payload, String reason, Caller caller) {
        throw new IllegalStateException("not wired yet");
    }
}
