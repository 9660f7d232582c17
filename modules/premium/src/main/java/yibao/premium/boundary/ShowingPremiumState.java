package yibao.premium.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import yibao.enrolment.PersonRef;
import yibao.kernel.platform.Database;
import yibao.premium.PremiumState;
import yibao.premium.entity.PremiumStates;

/** Where the premium of people for a year stood as known at a moment; whoever asks writes the audit record. */
@Stateless
public class ShowingPremiumState {
    private Database database;

    public ShowingPremiumState() {}

    @Inject
    public ShowingPremiumState(Database database) {
        this.database = database;
    }

    /** One entry for every person asked for. */
    public Map<PersonRef, PremiumState> show(Collection<PersonRef> people, String insutype, int coverageYear, Instant knownAt) {
        try (var connection = database.open()) {
            return new PremiumStates(connection).get(people, insutype, coverageYear, knownAt);
        } catch (SQLException failure) {
            throw new IllegalStateException("征缴记录无法读取", failure);
        }
    }
}
