package yibao.poverty;

import java.time.LocalDate;
import java.util.List;
import yibao.kernel.Money;
import yibao.kernel.policy.PovertyClass;

/**
 * One application with its life. What has not happened yet is null or empty.
 *
 * @param steps  the steps of its class, in order
 * @param life   what happened, oldest first
 * @param now    what the caller may do with it now
 */
public record ApplicationView(ApplicationLine line, Application application, List<PovertyClass.Step> steps, String returned,
        Assets townAudit, Assets income, CostFinding cost, Meeting meeting, LocalDate noticeFrom, LocalDate noticeTo,
        List<Objection> objections, LocalDate decidedOn, LocalDate validFrom, LocalDate validTo, Money amount,
        List<PaymentLine> payments, List<StepLine> life, List<PovertyAct> now) {
}
