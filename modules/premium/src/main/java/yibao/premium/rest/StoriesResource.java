package yibao.premium.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import yibao.kernel.CertNo;
import yibao.kernel.access.CurrentCaller;
import yibao.premium.PremiumStory;
import yibao.premium.StoryQuestion;
import yibao.premium.boundary.TellingPremiumStory;

/** One person's premiums from the first levy to the last refund. The number stands in the body, never in the address. */
@Path("/premium/stories")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({"tax", "operator"})
public class StoriesResource {

    @Inject
    private TellingPremiumStory telling;

    @Inject
    private CurrentCaller caller;

    /** Whose story, and why; certificate type 01 unless said, all insutypes and years unless said. */
    public record Question(
            @Size(max = 6, message = "证件类型过长") String certType,
            @NotBlank(message = "须填证件号码") @Size(max = 50, message = "证件号码过长") String certNo,
            @Pattern(regexp = "\\d{3,6}", message = "险种为 3 至 6 位数字") String insutype,
            @Min(2000) @Max(2100) Integer year,
            @NotBlank(message = "须填查询用途") @Size(max = 200, message = "查询用途过长") String purpose) {

        StoryQuestion question() {
            return new StoryQuestion(certType == null ? CertNo.RESIDENT_CARD : certType, certNo, insutype, year,
                    purpose);
        }
    }

    @POST
    public PremiumStory tell(@NotNull(message = "须有报文") @Valid Question question) throws SQLException {
        return telling.tell(question.question(), caller.get());
    }
}
