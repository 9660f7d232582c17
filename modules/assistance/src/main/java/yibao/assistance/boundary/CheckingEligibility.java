package yibao.assistance.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import yibao.assistance.Detail;
import yibao.assistance.EligibilityAnswer;
import yibao.assistance.EligibilityQuestion;
import yibao.assistance.ImpossibleCertNo;
import yibao.assistance.KnownAtInFuture;
import yibao.assistance.control.AnswerText;
import yibao.assistance.control.Deciding;
import yibao.assistance.control.Deciding.Decided;
import yibao.assistance.entity.EligibilityCheck;
import yibao.assistance.entity.EligibilityChecks;
import yibao.enrolment.boundary.FindingPeople;
import yibao.kernel.CertNo;
import yibao.kernel.OfficeCalendar;
import yibao.kernel.access.Caller;
import yibao.kernel.audit.Audit;
import yibao.kernel.audit.AuditEntry;
import yibao.kernel.jobs.Knowledge;
import yibao.kernel.platform.Database;
import yibao.kernel.policy.Policies;

/** Says whether a person is entitled to assistance; every answer is kept and audited before it leaves. */
@Stateless
public class CheckingEligibility {
    private Deciding deciding;
    private FindingPeople finding;
    private EligibilityChecks checks;
    private Policies policies;
    private Audit audit;
    private Database database;
    private Knowledge knowledge;
    private Clock clock;

    public CheckingEligibility() {}

    @Inject
    public CheckingEligibility(Deciding deciding, FindingPeople finding, EligibilityChecks checks, Policies policies, Audit audit, Database database,
            Knowledge knowledge, Clock clock) {
        this.deciding = deciding;
        this.finding = finding;
        this.checks = checks;
        this.policies = policies;
        this.audit = audit;
        this.database = database;
        this.knowledge = knowledge;
        this.clock = clock;
    }

    /** Whom the caller may not see is answered as unknown. @throws ImpossibleCertNo where the number cannot be anybody's */
    public EligibilityAnswer check(EligibilityQuestion question, Caller caller) {
        return check(List.of(question), caller).get(0);
    }

    /** About somebody whom the caller has found and chosen. @throws yibao.kernel.problem.BusinessProblem HANDLE_EXPIRED */
    public EligibilityAnswer checkFound(String handle, LocalDate asOf, String purpose, Caller caller) {
        var who = finding.whoIs(handle, caller);
        return check(new EligibilityQuestion(who.psnCertType(), who.certno(), null, asOf, null, purpose, Detail.FULL), caller);
    }

    /** As one by one, in the order asked; one impossible number or day refuses all and is named by its position. */
    public List<EligibilityAnswer> check(List<EligibilityQuestion> questions, Caller caller) {
        database.ready();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var horizon = knowledge.horizon();
        var understood = new ArrayList<EligibilityQuestion>();
        for (var question : questions) {
            var place = questions.size() == 1 ? "" : "第 " + (understood.size() + 1) + " 项：";
            understood.add(understand(question, now, horizon, place));
        }
        var decided = understood.stream().map(question -> answer(question, caller, now)).toList();
        writeAudit(understood, decided, caller);
        return decided.stream().map(Decided::answer).toList();
    }

    /** What is being written at this moment is not known yet, so that the answer can be decided again exactly. */
    private static Instant knownAt(EligibilityQuestion asked, Instant horizon) {
        return asked.knownAt() == null || asked.knownAt().isAfter(horizon) ? horizon
                : asked.knownAt().truncatedTo(ChronoUnit.MICROS);
    }

    private EligibilityQuestion understand(EligibilityQuestion asked, Instant now, Instant horizon, String place) {
        OfficeCalendar.need(asked.asOf(), "assistance", "asOf");
        OfficeCalendar.need(asked.knownAt(), "assistance", "knownAt");
        if (asked.knownAt() != null && asked.knownAt().isAfter(now)) {
            throw new KnownAtInFuture();
        }
        var reading = CertNo.read(asked.certType(), asked.certNo());
        if (reading instanceof CertNo.Bad bad) {
            throw new ImpossibleCertNo(bad.code(), place + bad.message());
        }
        var name = asked.name() == null || asked.name().isBlank() ? null : asked.name().strip();
        return new EligibilityQuestion(asked.certType(), ((CertNo.Good) reading).certno(), name,
                asked.asOf() == null ? LocalDate.ofInstant(now, clock.getZone()) : asked.asOf(),
                knownAt(asked, horizon), asked.purpose(), asked.detail());
    }

    private Decided answer(EligibilityQuestion question, Caller caller, Instant now) {
        var policy = policies.current();
        var id = UUID.randomUUID().toString();
        var decided = deciding.decide(question, caller.scope(), policy).withCheckId(id);
        var answer = decided.answer();
        var check = new EligibilityCheck(id, now, caller.name(), question);
        check.seenWithin(caller.scope(), decided.outOfScope());
        check.restsOn(policy.pack(), policy.versionAt(question.knownAt()), decided.settlementRun());
        check.answered(answer.eligible(), answer.reasons().get(0).code().name(), AnswerText.write(answer));
        checks.add(check);
        return decided;
    }

    private void writeAudit(List<EligibilityQuestion> questions, List<Decided> decided, Caller caller) {
        var entries = IntStream.range(0, questions.size())
                .mapToObj(i -> entry(questions.get(i), decided.get(i), caller)).toList();
        try (var connection = database.open()) {
            audit.recordAll(connection, entries);
        } catch (SQLException failure) {
            throw new IllegalStateException("审计记录无法写入", failure);
        }
    }

    private static AuditEntry entry(EligibilityQuestion question, Decided decided, Caller caller) {
        var outcome = decided.outOfScope() ? "OUT_OF_SCOPE" : decided.answer().reasons().get(0).code().name();
        return new AuditEntry(caller.name(), "ELIGIBILITY_CHECK", question.certNo(), question.purpose(), decided.answer().checkId(), outcome,
                "asOf " + question.asOf() + " knownAt " + question.knownAt() + " " + question.detail());
    }
}
