package yibao.portal.poverty;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import yibao.kernel.access.CurrentCaller;
import yibao.poverty.ApplicationFilter;
import yibao.poverty.ApplicationLine;
import yibao.poverty.boundary.ShowingApplications;

/** Hands the work list one page at a time. */
public class ApplicationModel extends LazyDataModel<ApplicationLine> {
    private static final long serialVersionUID = 1L;

    private final transient ShowingApplications showing;
    private final transient CurrentCaller current;
    private final transient Supplier<ApplicationFilter> filter;

    ApplicationModel(ShowingApplications showing, CurrentCaller current, Supplier<ApplicationFilter> filter) {
        this.showing = showing;
        this.current = current;
        this.filter = filter;
    }

    @Override
    public int count(Map<String, FilterMeta> filters) {
        try {
            return Math.toIntExact(showing.count(filter.get(), current.get()));
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Override
    public List<ApplicationLine> load(int first, int size, Map<String, SortMeta> order, Map<String, FilterMeta> filters) {
        try {
            return showing.pageFrom(filter.get(), first, size, current.get());
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Override
    public String getRowKey(ApplicationLine line) {
        return line.applicationId();
    }
}
