package yibao.premium.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import yibao.kernel.Money;
import yibao.kernel.access.Caller;
import yibao.kernel.foureyes.Proposing;
import yibao.premium.CoverageYear;
import yibao.premium.control.Standing;
import yibao.premium.entity.Waiver;

/** Puts differences that somebody wants to leave as they are before a second person, many in one proposal. */
@ApplicationScoped
public class ProposingWaiver {

    private static final int LONGEST_REASON = 400;

    private Proposing proposing;

    protected ProposingWaiver() {
    }

    @Inject
    public ProposingWaiver(Proposing proposing) {
        this.proposing = proposing;
    }

    /**
     * In the caller's transaction.
     *
     * @return the proposal's id, null where there is nothing to propose
     */
    String propose(Connection connection, CoverageYear of, List<Standing.Marked> wanted, Caller caller)
            throws SQLException {
        if (wanted.isEmpty()) {
            return null;
        }
        Waiver waiver = new Waiver(UUID.randomUUID().toString(), wanted.stream().map(ProposingWaiver::item).toList());
        waiver.write(connection);
        Money sum = wanted.stream().map(each -> each.was().received().minus(each.was().levied()))
                .reduce(Money.ZERO, Money::plus);
        String title = "险种 " + of.insutype() + " " + of.year() + " 年度 " + wanted.size() + " 条差异免予处理，差额合计 " + sum + " 元";
        String payload = "{\"of\":\"" + of + "\",\"waiverId\":\"" + waiver.waiverId() + "\",\"differences\":"
                + wanted.size() + ",\"amount\":\"" + sum + "\",\"digest\":\"" + waiver.digest() + "\"}";
        return proposing.propose(WaiverHandler.KIND, of + "/" + waiver.waiverId(), title, payload, reasons(wanted), caller);
    }

    private static Waiver.Item item(Standing.Marked wanted) {
        return new Waiver.Item(wanted.was().diffId(), wanted.was().version(), wanted.was().levied(),
                wanted.was().received(), wanted.marks());
    }

    private static String reasons(List<Standing.Marked> wanted) {
        List<String> all = wanted.stream().map(each -> each.marks().reason()).distinct().limit(20).toList();
        String joined = String.join("；", all);
        return joined.length() > LONGEST_REASON ? joined.substring(0, LONGEST_REASON - 1) + "…" : joined;
    }
}
