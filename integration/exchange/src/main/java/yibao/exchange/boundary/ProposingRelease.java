package yibao.exchange.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import yibao.exchange.control.Batch;
import yibao.kernel.access.Caller;
import yibao.kernel.foureyes.Proposing;
import yibao.kernel.problem.BusinessProblem;

/** The first of the two persons who let a held batch go on without the one that is missing before it. */
@Stateless
public class ProposingRelease {

    private Proposing proposing;
    private ReleasingBatches releasing;

    protected ProposingRelease() {
    }

    @Inject
    public ProposingRelease(Proposing proposing, ReleasingBatches releasing) {
        this.proposing = proposing;
        this.releasing = releasing;
    }

    /**
     * @param reason why, may be null
     * @return the id of the proposal that another operator has to confirm
     * @throws BusinessProblem BATCH_UNKNOWN, BATCH_NOT_HELD, PROPOSAL_WAITING
     */
    public String propose(String batchId, String reason, Caller caller) {
        Batch batch = releasing.held(batchId);
        return proposing.propose(ReleasingBatches.KIND, batchId, "放行 " + batch.sender() + " 第 " + batch.sequence()
                + " 号批次（" + batch.contract() + "，" + batch.declaredRows() + " 行），不再等待它前面缺的序号",
                "{\"batchId\":\"" + batchId + "\"}", reason, caller);
    }
}
