package yibao.exchange.boundary;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import yibao.exchange.Agreement;
import yibao.exchange.RowsPage;
import yibao.exchange.TrialView;
import yibao.exchange.control.Agreements;
import yibao.exchange.control.ManifestReader;
import yibao.exchange.control.Refusals;
import yibao.exchange.control.Trials;
import yibao.kernel.access.Caller;
import yibao.kernel.jobs.JobView;
import yibao.kernel.jobs.Jobs;
import yibao.kernel.jobs.ShowingJobs;
import yibao.kernel.problem.BusinessProblem;

/** Tests an agreement: takes a sample batch and tells the receipt it would get. Nothing of it is applied. */
@Stateless
public class TryingBatches {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int REFUSALS_SHOWN = 100;

    private Agreements agreements;
    private Trials trials;
    private Refusals refusals;
    private Jobs jobs;
    private ShowingJobs showing;

    protected TryingBatches() {
    }

    @Inject
    public TryingBatches(Agreements agreements, Trials trials, Refusals refusals, Jobs jobs, ShowingJobs showing) {
        this.agreements = agreements;
        this.trials = trials;
        this.refusals = refusals;
        this.jobs = jobs;
        this.showing = showing;
    }

    /**
     * @return the id of the trial, which is also its job's
     * @throws BusinessProblem OPERATORS_ONLY, AGREEMENT_UNKNOWN, MANIFEST_INVALID, FILE_NAME
     */
    public String begin(String sender, byte[] manifest, InputStream data, Caller caller) throws IOException {
        Operators.admit(caller);
        Agreement agreement = agreements.find(sender).orElseThrow(
                () -> new BusinessProblem("exchange", "AGREEMENT_UNKNOWN", 404, "没有与 " + sender + " 的协议"));
        String dataName = ManifestReader.dataNameOf(manifest);
        String fileId = UUID.randomUUID().toString();
        trials.store(agreement.agency(), fileId, ManifestReader.baseOfData(dataName), manifest, dataName, data);
        try {
            String trialId = jobs.enqueue(TrialJob.KIND, sender + " " + dataName, fileId, caller.name());
            trials.begin(trialId, sender, agreement.agency(), dataName, caller.name());
            return trialId;
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** @throws BusinessProblem TRIAL_UNKNOWN */
    public TrialView get(String trialId) {
        try {
            Trials.Trial trial = trials.find(trialId).orElseThrow(() -> new BusinessProblem("exchange", "TRIAL_UNKNOWN",
                    404, "没有这次试报；每个报送单位只保留最近一次"));
            JobView job = showing.get(trialId);
            JsonNode receipt = trial.receipt() == null ? null : JSON.readTree(trial.receipt());
            List<RowsPage.Refusal> faults = receipt == null ? List.of()
                    : refusals.page(trialId, receipt.path("contract").asText(), 0, REFUSALS_SHOWN).shown().refusals();
            return new TrialView(trialId, trial.sender(), trial.file(), job.state(), job.message(),
                    receipt == null ? null : receipt.path("outcome").asText(), trial.note(), receipt, faults);
        } catch (SQLException | JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
