package yibao.web;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yibao.kernel.access.Permission;

/** One method of a resource, as its annotations describe it to a caller. */
record RestDoor(Class<?> resource, Method method) {
    private static final String BASE = "/api/v1";

    static List<RestDoor> of(Set<Class<?>> types) {
        return types.stream().filter(type -> type.isAnnotationPresent(Path.class))
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()).filter(method -> verb(method).isPresent())
                        .map(method -> new RestDoor(type, method))).toList();
    }

    /** {@code GET /api/v1/jobs/{id}}: the pattern of a variable is not part of it. */
    String address() {
        return verb(method).orElseThrow() + " " + BASE + path(resource) + path(method);
    }

    List<String> roles() {
        return Permission.of(resource, method) instanceof Permission.OneOf one ? one.roles() : List.of();
    }

    /** Each as {@code place name=default}. */
    List<String> parameters() {
        return Arrays.stream(method.getParameters()).flatMap(each -> each.isAnnotationPresent(BeanParam.class)
                ? Arrays.stream(each.getType().getDeclaredFields()) : Stream.of(each)).flatMap(each -> describe(each).stream()).toList();
    }

    /** The kinds of body that are read, if any. */
    List<String> bodies() {
        return Arrays.stream(method.getParameters()).anyMatch(RestDoor::isBody)
                ? kinds(Consumes.class, Consumes::value) : List.of();
    }

    List<String> answers() {
        return kinds(Produces.class, Produces::value);
    }

    private <A extends Annotation> List<String> kinds(Class<A> mark, Function<A, String[]> value) {
        A found = Optional.ofNullable(method.getAnnotation(mark)).orElseGet(() -> resource.getAnnotation(mark));
        return Arrays.stream(value.apply(found)).map(kind -> kind.replaceFirst("\\s*;.*", "")).toList();
    }

    private static Optional<String> describe(AnnotatedElement parameter) {
        var byDefault = Optional.ofNullable(parameter.getAnnotation(DefaultValue.class)).map(DefaultValue::value).orElse("");
        var path = Optional.ofNullable(parameter.getAnnotation(PathParam.class)).map(mark -> "path " + mark.value());
        var query = Optional.ofNullable(parameter.getAnnotation(QueryParam.class)).map(mark -> "query " + mark.value());
        return path.or(() -> query).map(name -> name + "=" + byDefault);
    }

    private static boolean isBody(Parameter parameter) {
        return Stream.of(PathParam.class, QueryParam.class, BeanParam.class, Context.class).noneMatch(parameter::isAnnotationPresent);
    }

    private static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations()).map(mark -> mark.annotationType().getAnnotation(HttpMethod.class))
                .filter(mark -> mark != null).map(HttpMethod::value).findFirst();
    }

    private static String path(AnnotatedElement element) {
        var mark = element.getAnnotation(Path.class);
        return mark == null ? "" : Arrays.stream(mark.value().split("/")).filter(step -> !step.isEmpty())
                .map(step -> "/" + step.replaceFirst("^\\{\\s*(\\w+)\\s*:.*}$", "{$1}")).collect(Collectors.joining());
    }
}
