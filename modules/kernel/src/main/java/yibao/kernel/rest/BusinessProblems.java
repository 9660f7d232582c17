package yibao.kernel.rest;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import yibao.kernel.problem.BusinessProblem;

/** A refusal of the business keeps its own code, status and words. */
@Provider
public class BusinessProblems implements ExceptionMapper<BusinessProblem> {
    @Override
    public Response toResponse(BusinessProblem no) {
        return Problem.of(no.module(), no.code(), no.status(), "业务未受理", no.getMessage()).at(no.place()).response();
    }
}
