package yibao.kernel.foureyes;

import java.util.List;

/** @param next the cursor of the following page, null on the last */
public record ProposalPage(List<Proposal> proposals, String next) {
    static ProposalPage of(List<Proposal> found, int limit) {
        return new ProposalPage(found, found.size() < limit ? null : found.get(found.size() - 1).proposalId());
    }
}
