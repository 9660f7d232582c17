package yibao.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.HashSet;
import java.util.Set;
import yibao.assistance.rest.CertificatesResource;
import yibao.assistance.rest.CheckListsResource;
import yibao.assistance.rest.EligibilityChecksResource;
import yibao.enrolment.rest.CoverageResource;
import yibao.enrolment.rest.IdentitiesResource;
import yibao.enrolment.rest.LapsedResource;
import yibao.enrolment.rest.PeopleResource;
import yibao.exchange.rest.BatchesResource;
import yibao.exchange.rest.ConsoleResource;
import yibao.health.rest.SettlingResource;
import yibao.kernel.access.DenyByDefault;
import yibao.kernel.access.PasswordResource;
import yibao.kernel.access.UsersResource;
import yibao.kernel.access.WhoAmI;
import yibao.kernel.audit.rest.AuditResource;
import yibao.kernel.foureyes.ProposalsResource;
import yibao.kernel.jobs.JobsResource;
import yibao.kernel.policy.rest.PoliciesResource;
import yibao.kernel.policy.rest.PolicyChangesResource;
import yibao.kernel.rest.BusinessProblems;
import yibao.kernel.rest.JsonBodies;
import yibao.kernel.rest.Parameters;
import yibao.kernel.rest.UnknownProblems;
import yibao.kernel.rest.ValidationProblems;
import yibao.kernel.rest.WebProblems;
import yibao.poverty.rest.PovertyApplicationsResource;
import yibao.poverty.rest.PovertyIntakeResource;
import yibao.poverty.rest.PovertyOfficeResource;
import yibao.poverty.rest.PovertyStepsResource;
import yibao.premium.rest.ArrivalsResource;
import yibao.premium.rest.ClosingsResource;
import yibao.premium.rest.LeviesResource;
import yibao.premium.rest.ReconciliationsResource;
import yibao.premium.rest.ResolutionsResource;
import yibao.premium.rest.StoriesResource;
import yibao.premium.rest.WorkResource;
import yibao.settlement.rest.SettlementsResource;
import yibao.subsidy.rest.LedgerResource;
import yibao.subsidy.rest.ListsResource;
import yibao.subsidy.rest.StatementsResource;
import yibao.warning.rest.AlertsResource;
import yibao.warning.rest.LeadsResource;
import yibao.warning.rest.WarningsResource;

/**
 * Everything that REST serves, by name: in the EAR the resources lie in other archives than this one, where no
 * scanning would find them. A test compares this list with what the modules contain.
 */
@ApplicationPath("/api/v1")
@ApplicationScoped
public class RestApi extends Application {
    private static final Set<Class<?>> EDGE = Set.of(
            BusinessProblems.class,
            DenyByDefault.class,
            JsonBodies.class,
            Parameters.class,
            UnknownProblems.class,
            ValidationProblems.class,
            WebProblems.class);

    private static final Set<Class<?>> RESOURCES = Set.of(
            AlertsResource.class,
            ArrivalsResource.class,
            AuditResource.class,
            BatchesResource.class,
            CertificatesResource.class,
            CheckListsResource.class,
            ClosingsResource.class,
            ConsoleResource.class,
            CoverageResource.class,
            EligibilityChecksResource.class,
            IdentitiesResource.class,
            JobsResource.class,
            LapsedResource.class,
            LeadsResource.class,
            LeviesResource.class,
            PasswordResource.class,
            PeopleResource.class,
            PoliciesResource.class,
            PolicyChangesResource.class,
            PovertyApplicationsResource.class,
            PovertyIntakeResource.class,
            PovertyOfficeResource.class,
            PovertyStepsResource.class,
            ProposalsResource.class,
            ReconciliationsResource.class,
            ResolutionsResource.class,
            SettlementsResource.class,
            SettlingResource.class,
            StoriesResource.class,
            LedgerResource.class,
            ListsResource.class,
            StatementsResource.class,
            UsersResource.class,
            WarningsResource.class,
            WhoAmI.class,
            WorkResource.class);

    @Override
    public Set<Class<?>> getClasses() {
        var all = new HashSet<>(EDGE);
        all.addAll(RESOURCES);
        return all;
    }
}
