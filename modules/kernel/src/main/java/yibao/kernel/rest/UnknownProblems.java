package yibao.kernel.rest;

import jakarta.ejb.EJBAccessException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Everything nobody thought of: an incident number for the caller, the whole story for the log, no inner text outside. */
@Provider
public class UnknownProblems implements ExceptionMapper<Throwable> {
    private static final Logger LOG = Logger.getLogger(UnknownProblems.class.getName());

    @Override
    public Response toResponse(Throwable unknown) {
        return unknown instanceof EJBAccessException ? RefusedByRest.problem(403).response() : answer(unknown);
    }

    static Response answer(Throwable unknown) {
        var incident = UUID.randomUUID().toString();
        LOG.log(Level.SEVERE, unknown, () -> "Incident " + incident);
        return Problem.of("rest", "INTERNAL", 500, "系统内部错误", "平台出错,请把事件号告诉管理员")
                .incident(incident).response();
    }
}
