package yibao.poverty.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import yibao.kernel.platform.Database;
import yibao.poverty.PublishedNotice;
import yibao.poverty.control.ApplicationOffice;
import yibao.poverty.entity.ApplicationRows;

/** The notice board that everybody may read: masked names, town, class, amount and days, and nothing after its time. */
@Stateless
public class ShowingNotices {

    /** As many as a page of it holds at most. */
    public static final int MOST = 200;

    private ApplicationOffice office;
    private Database database;

    protected ShowingNotices() {
    }

    @Inject
    public ShowingNotices(ApplicationOffice office, Database database) {
        this.office = office;
        this.database = database;
    }

    /**
     * @param town  digits of a town to narrow to, or null
     * @param after number of the application after which the page begins, or null for the newest
     */
    public List<PublishedNotice> list(String town, String after, int size) throws SQLException {
        long below = after == null || !after.matches("YB\\d{1,15}") ? Long.MAX_VALUE : Long.parseLong(after.substring(2));
        String digits = town == null || !town.matches("\\d{6,12}") ? null : town;
        try (Connection connection = database.open()) {
            return new ApplicationRows(connection).published(office.today(), digits, below, Math.max(1, Math.min(size, MOST)));
        }
    }
}
