package yibao.enrolment.boundary;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import yibao.enrolment.IdentityCase;
import yibao.enrolment.IdentityVerdict;
import yibao.enrolment.entity.IdentityCases;
import yibao.kernel.access.Caller;
import yibao.kernel.foureyes.Proposing;
import yibao.kernel.platform.Database;
import yibao.kernel.problem.BusinessProblem;
import yibao.kernel.rest.Json;

/** Proposes what a doubtful identity is; another person confirms it. */
@Stateless
public class AdjudicatingIdentity {
    private static final Map<IdentityVerdict, String> WORDS = Map.of(IdentityVerdict.SAME_PERSON, "同一人",
            IdentityVerdict.DIFFERENT_PEOPLE, "不同的人", IdentityVerdict.INVALID, "身份无效", IdentityVerdict.VALID, "身份有效");

    private Proposing proposing;
    private Database database;

    protected AdjudicatingIdentity() {
    }

    @Inject
    public AdjudicatingIdentity(Proposing proposing, Database database) {
        this.proposing = proposing;
        this.database = database;
    }

    /** What a proposal carries; {@code facts} are those that the proposer saw. */
    public record Verdict(long caseNo, IdentityVerdict verdict, String kept, String facts, String note) {
    }

    /**
     * @param kept FIRST or OTHER, the register that stays, with SAME_PERSON only
     * @return the proposal's id
     * @throws BusinessProblem CASE_UNKNOWN, CASE_NOT_OPEN, VERDICT_DOES_NOT_FIT, KEPT_MISSING, PROPOSAL_WAITING
     */
    public String propose(long caseNo, IdentityVerdict verdict, String kept, String note, Caller caller) {
        var about = find(caseNo, caller);
        if (verdict.isAboutPairs() != about.isPair()) {
            throw new BusinessProblem("enrolment", "VERDICT_DOES_NOT_FIT", 422, about.isPair()
                    ? "两份登记的疑点只能裁定为同一人或不同的人" : "一份登记的疑点只能裁定为有效或无效", "verdict");
        }
        boolean namesOne = IdentityCase.FIRST.equals(kept) || IdentityCase.OTHER.equals(kept);
        if (namesOne != (verdict == IdentityVerdict.SAME_PERSON) || kept != null && !namesOne) {
            throw new BusinessProblem("enrolment", "KEPT_MISSING", 422, "裁定为同一人时须指明保留哪一份登记（FIRST 或 OTHER），其他裁定不填", "kept");
        }
        var payload = new Verdict(caseNo, verdict, kept, about.facts(), note);
        return proposing.propose(IdentityVerdictHandler.KIND, String.valueOf(caseNo), "身份疑点第 " + caseNo + " 号裁定为"
                + WORDS.get(verdict) + (kept == null ? "" : kept.equals(IdentityCase.FIRST) ? "，保留左侧登记" : "，保留右侧登记"),
                write(payload), note, caller);
    }

    private IdentityCase find(long caseNo, Caller caller) {
        try (Connection connection = database.open()) {
            return new IdentityCases(connection).find(caseNo, caller.scope()).orElseThrow(IdentityVerdictHandler::unknown);
        } catch (SQLException failure) {
            throw new IllegalStateException("身份疑点无法读取", failure);
        }
    }

    private static String write(Verdict verdict) {
        try {
            return Json.mapper().writeValueAsString(verdict);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
