package yibao.poverty.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import yibao.kernel.jobs.RegularWork;
import yibao.kernel.platform.Database;
import yibao.kernel.platform.Transactions;
import yibao.poverty.PovertyAct;
import yibao.poverty.control.ApplicationOffice;
import yibao.poverty.control.NoticeClock;
import yibao.poverty.entity.ApplicationRows;
import yibao.poverty.entity.Life;
import yibao.poverty.entity.Stored;

/** The clock of the notices: whose last day is over, and against whom nothing is open, goes on to be decided. */
@ApplicationScoped
public class EndingNotices extends RegularWork {

    private static final Duration PAUSE = Duration.ofMinutes(1);

    private ApplicationOffice office;
    private Database database;
    private Transactions transactions;

    protected EndingNotices() {
        super(null, PAUSE);
    }

    @Inject
    public EndingNotices(ApplicationOffice office, Database database, Transactions transactions, Clock clock) {
        super(clock, PAUSE);
        this.office = office;
        this.database = database;
        this.transactions = transactions;
    }

    @Override
    protected boolean look() {
        return transactions.inNew(this::end) > 0;
    }

    /** In the caller's transaction. @return how many came to their end */
    public int end() throws SQLException {
        try (Connection connection = database.open()) {
            List<String> due = new ApplicationRows(connection).noticesOver(office.today());
            int ended = 0;
            for (String id : due) {
                Stored stored = office.takeOrNull(connection, id, PovertyAct.END_NOTICE);
                if (stored != null && NoticeClock.isOver(stored.noticeTo(), office.today())
                        && new Life(connection).objections(id).stream().noneMatch(yibao.poverty.Objection::isOpen)) {
                    office.move(connection, stored, PovertyAct.END_NOTICE, stored.noticeFrom() + " 至 " + stored.noticeTo(), "system");
                    ended++;
                }
            }
            return ended;
        }
    }
}
