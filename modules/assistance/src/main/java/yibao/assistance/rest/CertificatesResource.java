package yibao.assistance.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import yibao.assistance.CertificateView;
import yibao.assistance.boundary.VerifyingCertificate;

/** Where anybody who holds a paper may ask whether it is ours. */
@Path("/certificates")
@Produces(MediaType.APPLICATION_JSON)
public class CertificatesResource {
    @Inject
    private VerifyingCertificate verifying;

    @GET
    @Path("/{code}")
    @PermitAll
    public CertificateView verify(@PathParam("code") String code, @Context HttpServletRequest request) {
        return verifying.verify(code, request.getRemoteAddr());
    }
}
