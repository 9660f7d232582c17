package yibao.portal.poverty;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import java.util.List;
import yibao.portal.frame.Towns;
import yibao.poverty.PublishedNotice;
import yibao.poverty.boundary.ShowingNotices;

/** The public notice board; nobody has signed in. */
@Named
@RequestScoped
public class PovertyBoard {
    private static final int SHOWN = 100;

    @Inject
    private ShowingNotices notices;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Towns towns;

    private List<PublishedNotice> list;

    public List<PublishedNotice> getList() throws SQLException {
        if (list == null) {
            list = notices.list(request.getParameter("town"), request.getParameter("after"), SHOWN);
        }
        return list;
    }

    /** What the following page is asked for with, or null on the last. */
    public String getNext() throws SQLException {
        return getList().size() < SHOWN ? null : list.get(list.size() - 1).applicationNo();
    }

    public String townOf(PublishedNotice notice) {
        return towns.nameOf(notice.townCode());
    }

    public String namesOf(PublishedNotice notice) {
        return String.join("、", notice.names());
    }
}
