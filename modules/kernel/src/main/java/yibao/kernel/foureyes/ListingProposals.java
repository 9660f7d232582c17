package yibao.kernel.foureyes;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import yibao.kernel.access.Caller;
import yibao.kernel.platform.Database;

/** What waits for somebody's decision, and what became of their own proposals. */
@Stateless
public class ListingProposals {
    private ProposalKinds kinds;
    private Database database;
    private Clock clock;

    protected ListingProposals() {
    }

    @Inject
    public ListingProposals(ProposalKinds kinds, Database database, Clock clock) {
        this.kinds = kinds;
        this.database = database;
        this.clock = clock;
    }

    /** Of the kinds that the caller's roles may decide, those that another person proposed; oldest first. */
    public ProposalPage waitingFor(Caller caller, String cursor, int limit) {
        try (Connection connection = database.open()) {
            return ProposalPage.of(new ProposalStore(connection).waiting(kinds.of(caller), caller, clock.instant(), cursor, limit), limit);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    public long countWaitingFor(Caller caller) {
        try (Connection connection = database.open()) {
            return new ProposalStore(connection).countWaiting(kinds.of(caller), caller, clock.instant());
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /**
     * What waits about these subjects, whoever proposed it, the caller included; none for a caller whose roles do not
     * decide such a kind. For a page that shows the subjects.
     */
    public List<Proposal> waitingAbout(String kind, List<String> subjects, Caller caller) {
        if (subjects.isEmpty() || !kinds.of(caller).contains(kind)) {
            return List.of();
        }
        try (Connection connection = database.open()) {
            return new ProposalStore(connection).listWaiting(kind, subjects, clock.instant());
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** In every state, newest first. */
    public ProposalPage proposedBy(Caller caller, String cursor, int limit) {
        try (Connection connection = database.open()) {
            return ProposalPage.of(new ProposalStore(connection).proposedBy(caller.personNo(), cursor, limit), limit);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
