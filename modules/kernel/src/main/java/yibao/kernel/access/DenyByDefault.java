package yibao.kernel.access;

import jakarta.annotation.Priority;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.ext.Provider;

/**
 * Lets a call through only where its method, or its class, says who may come in.
 * Comes before the server's own filter for roles, which would answer with a page instead of a problem.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class DenyByDefault implements ContainerRequestFilter {
    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        var permission = Permission.of(resource.getResourceClass(), resource.getResourceMethod());
        if (!(permission instanceof Permission.Everyone)) {
            admit(request.getSecurityContext(), permission);
        }
    }

    private static void admit(SecurityContext caller, Permission permission) {
        if (caller.getUserPrincipal() == null) {
            throw new NotAuthorizedException("Basic realm=\"yibao\", charset=\"UTF-8\"");
        }
        boolean allowed = permission instanceof Permission.OneOf one && one.roles().stream().anyMatch(caller::isUserInRole);
        if (!allowed) {
            throw new ForbiddenException();
        }
    }
}
