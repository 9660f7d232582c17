package yibao.kernel.rest;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Names every fault of a request that broke its declared rules. */
@Provider
public class ValidationProblems implements ExceptionMapper<ConstraintViolationException> {
    private static final Comparator<Problem.Fault> BY_PLACE =
            Comparator.comparing(Problem.Fault::place).thenComparing(Problem.Fault::code);

    @Override
    public Response toResponse(ConstraintViolationException broken) {
        var faults = broken.getConstraintViolations().stream().map(ValidationProblems::fault).sorted(BY_PLACE).toList();
        return Problem.of("rest", "INVALID_REQUEST", 400, "请求内容有误", summary(faults)).with(faults).response();
    }

    private static String summary(List<Problem.Fault> faults) {
        return "共 " + faults.size() + " 处不合要求,请按 faults 逐项更正后重新提交";
    }

    private static Problem.Fault fault(ConstraintViolation<?> violation) {
        var rule = violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
        return new Problem.Fault(place(violation.getPropertyPath()), rule, violation.getMessage());
    }

    /** Leaves out the method and its parameter: the caller knows the field, not our names. */
    private static String place(Path path) {
        var steps = StreamSupport.stream(path.spliterator(), false)
                .filter(step -> step.getKind() != ElementKind.METHOD).toList();
        var fields = steps.size() > 1 ? steps.subList(1, steps.size()) : steps;
        return fields.stream().map(ValidationProblems::step).collect(Collectors.joining()).replaceFirst("^\\.", "");
    }

    /** A step into a list carries the index of the element it came from. */
    private static String step(Path.Node step) {
        return (step.getIndex() == null ? "" : "[" + step.getIndex() + "]") + "." + step.getName();
    }
}
