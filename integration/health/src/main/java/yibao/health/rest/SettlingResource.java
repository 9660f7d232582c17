package yibao.health.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import yibao.exchange.Row;
import yibao.health.Settlements;
import yibao.kernel.access.CurrentCaller;
import yibao.kernel.access.Role;
import yibao.kernel.rest.BadInput;
import yibao.settlement.SettlementLine;
import yibao.settlement.SettlementRefused;
import yibao.settlement.SettlementView;
import yibao.settlement.boundary.SettlingOne;

/**
 * One settlement, answered at once. The body has the columns of {@code settlements/1} as members and is read as a row of a
 * file is, so both ways refuse the same.
 */
@Path("/settlements")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Key.ASSISTANCE, Role.Key.OPERATOR})
public class SettlingResource {

    @Inject
    private SettlingOne settling;

    @Inject
    private Settlements message;

    @Inject
    private CurrentCaller caller;

    /** Kept; the same once more gets the same answer. */
    @POST
    public SettlementView.Answer settle(@NotNull(message = "须有报文") Map<String, String> fields) {
        return settling.settle(read(fields), caller.get());
    }

    /** What it would come to; nothing is kept. */
    @POST
    @Path("/previews")
    public SettlementView.Answer preview(@NotNull(message = "须有报文") Map<String, String> fields) {
        return settling.preview(read(fields), caller.get());
    }

    private SettlementLine read(Map<String, String> fields) {
        List<String> names = List.copyOf(fields.keySet());
        List<String> values = new ArrayList<>();
        for (String name : names) {
            if (!message.requiredColumns().contains(name) && !message.optionalColumns().contains(name)) {
                throw new BadInput("FIELD_UNKNOWN", name, "没有这个字段,请核对拼写");
            }
            values.add(fields.get(name) == null ? "" : fields.get(name));
        }
        Row row = new Row(names::indexOf, values);
        SettlementLine line = message.read(row);
        if (line == null) {
            Row.Fault first = row.faults().get(0);
            throw SettlementRefused.row(first.code(), String.join("；", row.faults().stream()
                    .map(fault -> fault.field() + "：" + fault.message()).toList()), first.field());
        }
        return line;
    }
}
