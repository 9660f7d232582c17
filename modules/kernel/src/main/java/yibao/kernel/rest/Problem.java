package yibao.kernel.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/**
 * RFC 9457: what went wrong, as the caller reads it.
 *
 * @param place the field, parameter or line that is meant; absent where there is none
 * @param faults every single fault where there are several; absent otherwise
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(String type, String title, int status, String detail, String code, String place,
                      String incident, List<Fault> faults) {
    public static final MediaType JSON = new MediaType("application", "problem+json");

    /** One of several faults in the same request: two faults in one field stay two. */
    public record Fault(String place, String code, String message) {}

    public static Problem of(String module, String code, int status, String title, String detail) {
        return new Problem("urn:problem:yibao:" + module + ":" + code, title, status, detail, code, null, null, List.of());
    }

    Problem at(String newPlace) {
        return new Problem(type, title, status, detail, code, newPlace, incident, faults);
    }

    Problem with(List<Fault> newFaults) {
        return new Problem(type, title, status, detail, code, place, incident, newFaults);
    }

    Problem incident(String number) {
        return new Problem(type, title, status, detail, code, place, number, faults);
    }

    Response response() {
        return answer().build();
    }

    Response.ResponseBuilder answer() {
        return Response.status(status).type(JSON).entity(this);
    }
}
