package yibao.kernel.rest;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** What REST itself refuses: no login, no such address, a wrong method or kind of body. */
@Provider
public class WebProblems implements ExceptionMapper<WebApplicationException> {
    private static final List<String> KEPT =
            List.of(HttpHeaders.WWW_AUTHENTICATE, HttpHeaders.ALLOW, HttpHeaders.RETRY_AFTER, HttpHeaders.LOCATION);

    @Override
    public Response toResponse(WebApplicationException no) {
        var said = no.getResponse();
        if (said.getStatus() < 400 || said.hasEntity()) {
            return said;
        }
        if (said.getStatus() >= 500 && said.getStatus() != 503) {
            return UnknownProblems.answer(no);
        }
        var answer = (no instanceof BadInput input ? input.problem() : RefusedByRest.problem(said.getStatus())).answer();
        KEPT.forEach(name -> keep(said, name, answer));
        return answer.build();
    }

    private static void keep(Response said, String name, Response.ResponseBuilder answer) {
        var value = said.getHeaderString(name);
        if (value != null) {
            answer.header(name, value);
        }
    }
}
