package yibao.settlement.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import yibao.enrolment.HardshipListRecorded;
import yibao.enrolment.RosterRecorded;
import yibao.kernel.db.Sql;
import yibao.kernel.jobs.Jobs;
import yibao.kernel.platform.Database;

/** Orders settlements to be worked out again when a list or a roster comes after them, in the transaction that brought it. */
@ApplicationScoped
public class PeopleWatch {
    private Database database;
    private Jobs jobs;

    protected PeopleWatch() {
    }

    @Inject
    public PeopleWatch(Database database, Jobs jobs) {
        this.database = database;
        this.jobs = jobs;
    }

    void hardshipListRecorded(@Observes HardshipListRecorded event) throws SQLException {
        order(event.source());
    }

    void rosterRecorded(@Observes RosterRecorded event) throws SQLException {
        order(event.source());
    }

    private void order(String source) throws SQLException {
        try (Connection connection = database.open()) {
            if (Sql.find(connection, row -> row.getInt(1), "select 1 from settlement fetch first 1 row only").isPresent()) {
                jobs.enqueue(PeopleChangedJob.KIND, source, "list changed", "system");
            }
        }
    }
}
