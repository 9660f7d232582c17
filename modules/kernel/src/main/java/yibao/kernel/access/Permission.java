package yibao.kernel.access;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.List;

/** What the annotations of a resource method say; those of the method come before those of its class. */
public sealed interface Permission {
    record Everyone() implements Permission {}

    record Nobody() implements Permission {}

    record OneOf(List<String> roles) implements Permission {}

    static Permission of(Class<?> resource, Method method) {
        return isMarked(method) ? read(method) : read(resource);
    }

    /** Forgotten is not allowed: an element without any mark means nobody. */
    private static Permission read(AnnotatedElement element) {
        var roles = element.getAnnotation(RolesAllowed.class);
        if (roles != null) {
            return new OneOf(List.of(roles.value()));
        }
        return element.isAnnotationPresent(PermitAll.class) ? new Everyone() : new Nobody();
    }

    private static boolean isMarked(AnnotatedElement element) {
        return element.isAnnotationPresent(RolesAllowed.class)
                || element.isAnnotationPresent(PermitAll.class)
                || element.isAnnotationPresent(DenyAll.class);
    }
}
