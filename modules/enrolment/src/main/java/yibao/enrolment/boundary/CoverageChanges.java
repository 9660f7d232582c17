package yibao.enrolment.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import yibao.enrolment.HardshipListRecorded;
import yibao.enrolment.RosterRecorded;
import yibao.enrolment.control.CoverageMark;
import yibao.kernel.platform.Database;

/** Notes, in the transaction of the change, that the lists of coverage have to be worked out again. */
@ApplicationScoped
public class CoverageChanges {
    private Database database;

    protected CoverageChanges() {
    }

    @Inject
    public CoverageChanges(Database database) {
        this.database = database;
    }

    void rosterRecorded(@Observes RosterRecorded event) throws SQLException {
        note();
    }

    void hardshipListRecorded(@Observes HardshipListRecorded event) throws SQLException {
        note();
    }

    /** For those whom enrolment does not know: premiums have changed. */
    public void note() throws SQLException {
        try (Connection connection = database.open()) {
            CoverageMark.changed(connection);
        }
    }
}
