package yibao.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import yibao.kernel.rest.ReadinessPart;

/**
 * The check named {@code yibao}: a server without our application is "ready" too, so only this name counts.
 * It stands in the web archive because in an EAR the server looks for checks nowhere else.
 */
@Readiness
@ApplicationScoped
public class ReadyCheck implements HealthCheck {
    @Inject
    @Any
    private Instance<ReadinessPart> parts;

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("yibao").up();
        for (var part : parts) {
            var trouble = part.trouble();
            answer.withData(part.name(), trouble.orElse("up"));
            if (trouble.isPresent()) {
                answer.down();
            }
        }
        return answer.build();
    }
}
