package yibao.premium.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import yibao.enrolment.PersonRef;
import yibao.enrolment.PremiumRecords;
import yibao.enrolment.boundary.CoverageChanges;
import yibao.kernel.Known;
import yibao.kernel.Money;
import yibao.kernel.platform.Database;
import yibao.premium.PremiumState;
import yibao.premium.ReconciliationPublished;
import yibao.premium.entity.PremiumStates;

/** Tells enrolment what people owe and paid, and when that has changed. */
@ApplicationScoped
public class PremiumForEnrolment implements PremiumRecords {
    /** Whatever is believed at this moment, written a moment ago or not. */
    private static final Instant NOW = Known.FOREVER.minusSeconds(1);

    private Database database;
    private CoverageChanges changes;

    protected PremiumForEnrolment() {
    }

    @Inject
    public PremiumForEnrolment(Database database, CoverageChanges changes) {
        this.database = database;
        this.changes = changes;
    }

    void reconciled(@Observes ReconciliationPublished event) throws SQLException {
        changes.note();
    }

    @Override
    public Map<PersonRef, Standing> of(Collection<PersonRef> people, String insutype, int coverageYear) {
        try (var connection = database.open()) {
            Map<PersonRef, Standing> standings = new HashMap<>();
            new PremiumStates(connection).get(people, insutype, coverageYear, NOW)
                    .forEach((who, state) -> standings.put(who, standing(state)));
            return standings;
        } catch (SQLException failure) {
            throw new IllegalStateException("征缴记录无法读取", failure);
        }
    }

    private static Standing standing(PremiumState state) {
        if (state.kind() == PremiumState.Kind.NOT_LEVIED) {
            return state.paid().isPositive() ? new Standing("PAID_UNLEVIED", Money.ZERO, state.paid()) : Standing.NONE;
        }
        return new Standing(state.kind().name(), state.subsidy(), state.paid());
    }
}
