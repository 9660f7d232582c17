package yibao.enrolment.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import yibao.enrolment.FoundPeople;
import yibao.enrolment.PeopleSearch;
import yibao.enrolment.boundary.FindingPeople;
import yibao.kernel.access.CurrentCaller;
import yibao.kernel.access.Role;

/** Finds people by number or name; what is looked for stands in the body, never in the address. */
@Path("/people/searches")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Key.CIVIL, Role.Key.TAX, Role.Key.OPERATOR})
public class PeopleResource {
    @Inject
    private FindingPeople finding;

    @Inject
    private CurrentCaller caller;

    /** A number or the beginning of a name, and always the purpose. */
    public record SearchRequest(
            @Size(max = 6, message = "证件类型过长") String certType,
            @Size(max = 50, message = "证件号码过长") String certNo,
            @Size(max = 50, message = "姓名过长") String name,
            @NotBlank(message = "须填查询用途") @Size(max = 200, message = "查询用途过长") String purpose) {
    }

    @POST
    public FoundPeople search(@NotNull(message = "须有报文") @Valid SearchRequest request) {
        return finding.find(new PeopleSearch(request.certType(), request.certNo(), request.name(), request.purpose()), caller.get());
    }
}
