package yibao.assistance.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import yibao.assistance.EligibilityQuestion;
import yibao.kernel.access.Scope;

/** A question as it was understood, and the answer as it was given. Written once and never changed. */
@Entity
@Table(name = "eligibility_check")
public class EligibilityCheck {
    @Id
    @Column(name = "check_id")
    private String id;

    @Column(name = "asked_at")
    private OffsetDateTime askedAt;

    private String actor;

    @Column(name = "psn_cert_type")
    private String certType;

    private String certno;

    @Column(name = "psn_name")
    private String nameGiven;

    @Column(name = "as_of")
    private LocalDate asOf;

    @Column(name = "known_at")
    private OffsetDateTime knownAt;

    private String purpose;

    @Column(name = "scope_division")
    private String scope = "";

    private boolean hidden;

    @Column(name = "detail_level")
    private String detail;

    private boolean eligible;

    private String reason;

    private String answer;

    @Column(name = "policy_pack")
    private String policyPack;

    @Column(name = "policy_version")
    private String policyVersion;

    @Column(name = "settlement_run")
    private long settlementRun;

    protected EligibilityCheck() {}

    /** {@code question} with day, moment and number as they were read, nothing left to default. */
    public EligibilityCheck(String id, Instant askedAt, String actor, EligibilityQuestion question) {
        this.id = id;
        this.askedAt = askedAt.atOffset(ZoneOffset.UTC);
        this.actor = actor;
        this.certType = question.certType();
        this.certno = question.certNo();
        this.nameGiven = question.name();
        this.asOf = question.asOf();
        this.knownAt = question.knownAt().atOffset(ZoneOffset.UTC);
        this.purpose = question.purpose();
        this.detail = question.detail().name();
    }

    /** Through whose eyes; {@code outOfScope}: the person is known, and was not shown. */
    public void seenWithin(Scope eyes, boolean outOfScope) {
        this.scope = eyes.division();
        this.hidden = outOfScope;
    }

    /** {@code run}: the last working out of the person's bills, 0 where there is none. */
    public void restsOn(String pack, String version, long run) {
        this.policyPack = pack;
        this.policyVersion = version;
        this.settlementRun = run;
    }

    public void answered(boolean yes, String deciding, String text) {
        this.eligible = yes;
        this.reason = deciding;
        this.answer = text;
    }

    public EligibilityQuestion question() {
        return new EligibilityQuestion(certType, certno, nameGiven, asOf, knownAt.toInstant(), purpose,
                yibao.assistance.Detail.valueOf(detail));
    }

    public Scope scope() {
        return new Scope(scope);
    }

    public String actor() {
        return actor;
    }

    public String answer() {
        return answer;
    }

    public String policyVersion() {
        return policyVersion;
    }

    public long settlementRun() {
        return settlementRun;
    }
}
