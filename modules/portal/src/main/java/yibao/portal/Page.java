package yibao.portal;

import static yibao.kernel.access.Role.ADMIN;
import static yibao.kernel.access.Role.ASSISTANCE;
import static yibao.kernel.access.Role.AUDITOR;
import static yibao.kernel.access.Role.CIVIL;
import static yibao.kernel.access.Role.CLERK;
import static yibao.kernel.access.Role.FINANCE;
import static yibao.kernel.access.Role.OPERATOR;
import static yibao.kernel.access.Role.TAX;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import yibao.kernel.access.Caller;
import yibao.kernel.access.Role;

/** Every page and who may open it: the one table that the gate and the menu go by. A page that is not here opens for nobody. */
public enum Page {
    SIGN_IN("/signin.xhtml", Section.FRAME),
    VERIFY("/verify.xhtml", Section.FRAME),
    NOTICE("/notice.xhtml", Section.FRAME),
    FAILURE("/failure.xhtml", Section.FRAME),
    HOME("/home.xhtml", Section.FRAME, Role.values()),
    PASSWORD("/password.xhtml", Section.FRAME, Role.values()),
    PROPOSALS("/proposals.xhtml", Section.FRAME, ASSISTANCE, FINANCE, TAX, OPERATOR, ADMIN),

    CHECK("/eligibility/check.xhtml", Section.ELIGIBILITY, CIVIL),
    CHECK_LISTS("/eligibility/lists.xhtml", Section.ELIGIBILITY, CIVIL),
    CHECKS("/eligibility/checks.xhtml", Section.ELIGIBILITY, CIVIL, AUDITOR),

    PREMIUM_TOTALS("/premium/totals.xhtml", Section.PREMIUM, TAX, OPERATOR, AUDITOR),
    DIFFERENCES("/premium/differences.xhtml", Section.PREMIUM, TAX, OPERATOR),
    ARRIVALS("/premium/arrivals.xhtml", Section.PREMIUM, TAX, OPERATOR, AUDITOR),
    CLOSINGS("/premium/closings.xhtml", Section.PREMIUM, TAX, OPERATOR, AUDITOR),
    PREMIUM_STORY("/premium/person.xhtml", Section.PREMIUM, TAX, OPERATOR),

    COVERAGE("/coverage/rates.xhtml", Section.COVERAGE, OPERATOR, CIVIL, AUDITOR),
    LAPSED("/coverage/lapsed.xhtml", Section.COVERAGE, OPERATOR, CIVIL),
    KEY_GROUPS("/coverage/groups.xhtml", Section.COVERAGE, OPERATOR, CIVIL),
    IDENTITIES("/coverage/identities.xhtml", Section.COVERAGE, OPERATOR),

    SUBSIDY_LEDGER("/subsidy/ledger.xhtml", Section.SUBSIDY, ASSISTANCE, FINANCE, CIVIL, AUDITOR),
    SUBSIDY_LISTS("/subsidy/lists.xhtml", Section.SUBSIDY, ASSISTANCE, CLERK, CIVIL),
    SUBSIDY_STATEMENTS("/subsidy/statements.xhtml", Section.SUBSIDY, ASSISTANCE, FINANCE, AUDITOR),
    SUBSIDY_STORY("/subsidy/person.xhtml", Section.SUBSIDY, ASSISTANCE),

    SETTLEMENT_TOTALS("/settlement/totals.xhtml", Section.SETTLEMENT, ASSISTANCE, FINANCE, AUDITOR),
    SETTLEMENTS("/settlement/settlements.xhtml", Section.SETTLEMENT, ASSISTANCE, AUDITOR),
    SETTLEMENT("/settlement/settlement.xhtml", Section.SETTLEMENT, ASSISTANCE, AUDITOR),
    SETTLEMENT_YEAR("/settlement/person.xhtml", Section.SETTLEMENT, ASSISTANCE, AUDITOR),
    HOSPITAL_SHARES("/settlement/hospitals.xhtml", Section.SETTLEMENT, ASSISTANCE, AUDITOR),
    SETTLEMENT_TRIAL("/settlement/trial.xhtml", Section.SETTLEMENT, ASSISTANCE),

    WARNING_OVERVIEW("/warning/overview.xhtml", Section.WARNING, ASSISTANCE, CIVIL, CLERK, AUDITOR),
    ALERTS("/warning/alerts.xhtml", Section.WARNING, ASSISTANCE, CIVIL, CLERK),
    ALERT("/warning/alert.xhtml", Section.WARNING, ASSISTANCE, CIVIL, CLERK),
    LEADS("/warning/leads.xhtml", Section.WARNING, ASSISTANCE, CLERK),

    POVERTY_WORK("/poverty/applications.xhtml", Section.POVERTY, CLERK, CIVIL, ASSISTANCE, FINANCE, AUDITOR),
    POVERTY_INTAKE("/poverty/intake.xhtml", Section.POVERTY, CLERK),
    POVERTY_CASE("/poverty/application.xhtml", Section.POVERTY, CLERK, CIVIL, ASSISTANCE, FINANCE, AUDITOR),
    POVERTY_PAYMENTS("/poverty/payments.xhtml", Section.POVERTY, CLERK, ASSISTANCE, FINANCE, AUDITOR),
    POVERTY_RULES("/poverty/rules.xhtml", Section.POVERTY, CLERK, CIVIL, ASSISTANCE, FINANCE, AUDITOR),

    PARTNERS("/exchange/partners.xhtml", Section.EXCHANGE, OPERATOR, AUDITOR),
    BATCHES("/exchange/batches.xhtml", Section.EXCHANGE, OPERATOR, AUDITOR),
    BATCH("/exchange/batch.xhtml", Section.EXCHANGE, OPERATOR, AUDITOR),
    AGREEMENTS("/exchange/agreements.xhtml", Section.EXCHANGE, OPERATOR, AUDITOR),

    USERS("/administration/users.xhtml", Section.ADMINISTRATION, ADMIN),
    POLICY("/administration/policy.xhtml", Section.ADMINISTRATION, ADMIN, AUDITOR),
    LOG("/administration/log.xhtml", Section.ADMINISTRATION, ADMIN, AUDITOR),
    JOBS("/administration/jobs.xhtml", Section.ADMINISTRATION, OPERATOR, ADMIN, AUDITOR);

    /** The parts of the menu, in its order. Pages of the frame stand in none. */
    public enum Section {
        FRAME, ELIGIBILITY, PREMIUM, COVERAGE, SUBSIDY, SETTLEMENT, POVERTY, WARNING, EXCHANGE, ADMINISTRATION
    }

    /** What anybody may open before signing in. */
    private static final Set<Page> PUBLIC = EnumSet.of(SIGN_IN, VERIFY, NOTICE, FAILURE);

    /** What is opened from another page and not from the menu. */
    private static final Set<Page> OPENED_FROM_ANOTHER = EnumSet.of(
            BATCH,
            PREMIUM_STORY,
            SUBSIDY_STORY,
            SETTLEMENT,
            POVERTY_CASE,
            ALERT);

    /** What belongs to the whole city and cannot be shown in part. */
    private static final Set<Page> UNDIVIDED = EnumSet.of(ARRIVALS, CLOSINGS);

    private final String path;
    private final Section section;
    private final Set<Role> roles;

    Page(String path, Section section, Role... roles) {
        this.path = path;
        this.section = section;
        this.roles = Set.of(roles);
    }

    public static Optional<Page> at(String path) {
        return Arrays.stream(values()).filter(page -> page.path.equals(path)).findFirst();
    }

    public String path() {
        return path;
    }

    public Section section() {
        return section;
    }

    public Set<Role> roles() {
        return roles;
    }

    public boolean isPublic() {
        return PUBLIC.contains(this);
    }

    public boolean opensFor(Caller caller) {
        return isPublic() || roles.stream().anyMatch(caller::has) && (!UNDIVIDED.contains(this) || caller.scope().isEverywhere());
    }

    public boolean isInMenu() {
        return section != Section.FRAME && !OPENED_FROM_ANOTHER.contains(this);
    }
}
