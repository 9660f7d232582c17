package yibao.subsidy.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import yibao.enrolment.HardshipListRecorded;
import yibao.enrolment.RosterRecorded;
import yibao.kernel.platform.Database;
import yibao.premium.LevyChanged;
import yibao.premium.ReconciliationPublished;
import yibao.subsidy.entity.LedgerYears;

/** Notes, in the transaction of the change, that a year's ledger has to be brought up to date. */
@ApplicationScoped
public class LedgerChanges {

    private Database database;

    protected LedgerChanges() {
    }

    @Inject
    public LedgerChanges(Database database) {
        this.database = database;
    }

    void levyChanged(@Observes LevyChanged event) throws SQLException {
        try (Connection connection = database.open()) {
            new LedgerYears(connection).changed(event.of());
        }
    }

    /** Receipts are compared as soon as they are booked. */
    void reconciled(@Observes ReconciliationPublished event) throws SQLException {
        try (Connection connection = database.open()) {
            new LedgerYears(connection).changed(event.of());
        }
    }

    void hardshipListRecorded(@Observes HardshipListRecorded event) throws SQLException {
        all();
    }

    void rosterRecorded(@Observes RosterRecorded event) throws SQLException {
        all();
    }

    private void all() throws SQLException {
        try (Connection connection = database.open()) {
            new LedgerYears(connection).allChanged();
        }
    }
}
