package yibao.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import yibao.assistance.rest.EligibilityChecksResource;
import yibao.exchange.rest.BatchesResource;
import yibao.exchange.rest.ConsoleResource;
import yibao.kernel.access.DenyByDefault;
import yibao.kernel.access.WhoAmI;
import yibao.kernel.audit.rest.AuditResource;
import yibao.kernel.jobs.JobsResource;
import yibao.kernel.rest.BusinessProblems;
import yibao.kernel.rest.JsonBodies;
import yibao.kernel.rest.Parameters;
import yibao.kernel.rest.UnknownProblems;
import yibao.kernel.rest.ValidationProblems;
import yibao.kernel.rest.WebProblems;
import yibao.premium.rest.LeviesResource;
import yibao.premium.rest.ReconciliationsResource;

/**
 * Everything that REST serves, by name: in the EAR the resources lie in other archives than this one, where no
 * scanning would find them. A test compares this list with what the modules contain.
 */
@ApplicationPath("/api/v1")
@ApplicationScoped
public class RestApi extends Application {
    private static final Set<Class<?>> EDGE = Set.of(
            DenyByDefault.class, JsonBodies.class, Parameters.class,
            BusinessProblems.class, ValidationProblems.class, WebProblems.class, UnknownProblems.class);

    private static final Set<Class<?>> RESOURCES = Set.of(
            WhoAmI.class, JobsResource.class, AuditResource.class,
            BatchesResource.class, ConsoleResource.class, LeviesResource.class, ReconciliationsResource.class,
            EligibilityChecksResource.class);

    @Override
    public Set<Class<?>> getClasses() {
        var all = new java.util.HashSet<>(EDGE);
        all.addAll(RESOURCES);
        return all;
    }
}
