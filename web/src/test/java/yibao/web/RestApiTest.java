package yibao.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import yibao.kernel.access.Permission;

@DisplayName("What REST serves")
class RestApiTest {
    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("yibao");

    @Test
    void every_resource_and_provider_of_the_modules_is_in_the_list() {
        Set<String> written = OURS.stream()
                .filter(type -> type.isAnnotatedWith(Path.class) || type.isAnnotatedWith(Provider.class))
                .map(JavaClass::getName).collect(Collectors.toSet());
        Set<String> served = new RestApi().getClasses().stream().map(Class::getName).collect(Collectors.toSet());
        assertThat(served).containsExactlyInAnyOrderElementsOf(written);
    }

    @Test
    void every_door_says_who_may_come_in() {
        assertThat(closed(new RestApi().getClasses())).isEmpty();
    }

    @Test
    void a_door_that_says_nothing_is_found() {
        assertThat(closed(Set.of(Forgotten.class))).hasSize(1);
    }

    private static Set<Method> closed(Set<Class<?>> types) {
        return types.stream().filter(type -> type.isAnnotationPresent(Path.class)).flatMap(RestApiTest::doors)
                .filter(door -> Permission.of(door.getDeclaringClass(), door) instanceof Permission.Nobody).collect(Collectors.toSet());
    }

    private static Stream<Method> doors(Class<?> resource) {
        return Arrays.stream(resource.getMethods()).filter(method -> Arrays.stream(method.getAnnotations())
                .anyMatch(mark -> mark.annotationType().isAnnotationPresent(HttpMethod.class)));
    }

    /** The planted violator. */
    @Path("forgotten")
    public static class Forgotten {
        @jakarta.ws.rs.GET
        public String open() {
            return "";
        }
    }
}
