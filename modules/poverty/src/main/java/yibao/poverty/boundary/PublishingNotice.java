package yibao.poverty.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import yibao.kernel.access.Caller;
import yibao.kernel.platform.Database;
import yibao.kernel.policy.PovertyClass;
import yibao.poverty.PovertyAct;
import yibao.poverty.control.ApplicationOffice;
import yibao.poverty.control.NoticeClock;
import yibao.poverty.entity.Applications;
import yibao.poverty.entity.Stored;

/** Lets everybody read who is about to be helped: the clock of the notice starts. */
@Stateless
public class PublishingNotice {

    private ApplicationOffice office;
    private Database database;

    protected PublishingNotice() {
    }

    @Inject
    public PublishingNotice(ApplicationOffice office, Database database) {
        this.office = office;
        this.database = database;
    }

    /**
     * @return the notice's last day
     * @throws yibao.kernel.problem.BusinessProblem APPLICATION_UNKNOWN, NOT_ALLOWED_NOW
     */
    public LocalDate publish(String applicationId, Caller caller) throws SQLException {
        try (Connection connection = database.open()) {
            Stored stored = office.take(connection, applicationId, PovertyAct.PUBLISH, caller);
            PovertyClass rule = office.rule(stored);
            LocalDate from = office.today();
            LocalDate to = NoticeClock.lastDay(from, rule, office::isWorkingDay);
            new Applications(connection).published(applicationId, from, to, NoticeClock.shownTo(to, rule));
            office.move(connection, stored, PovertyAct.PUBLISH, from + " 至 " + to, caller.name());
            return to;
        }
    }
}
