package yibao.portal.premium;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import yibao.premium.DeskDifference;
import yibao.premium.DifferenceOrder;
import yibao.premium.DifferencePage;

/** Hands the table one page at a time. */
class DifferenceModel extends LazyDataModel<DeskDifference> {
    private static final long serialVersionUID = 1L;

    private final transient Source source;
    private final transient Map<String, DeskDifference> shown = new HashMap<>();

    /** Where the pages come from. */
    interface Source {
        DifferencePage page(DifferenceOrder order, int first, int size) throws SQLException;
    }

    DifferenceModel(Source source) {
        this.source = source;
    }

    /** The page says itself how many there are. */
    @Override
    public int count(Map<String, FilterMeta> filters) {
        return 0;
    }

    @Override
    public List<DeskDifference> load(int first, int pageSize, Map<String, SortMeta> sorting, Map<String, FilterMeta> filters) {
        try {
            DifferenceOrder order = order(sorting);
            DifferencePage page = source.page(order, first, pageSize);
            if (page.lines().isEmpty() && page.count() > 0) {
                page = source.page(order, recalculateFirst(first, pageSize, (int) page.count()), pageSize);
            }
            setRowCount((int) page.count());
            shown.clear();
            page.lines().forEach(line -> shown.put(getRowKey(line), line));
            return page.lines();
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Override
    public String getRowKey(DeskDifference line) {
        return line.found().diffId();
    }

    @Override
    public DeskDifference getRowData(String rowKey) {
        return shown.get(rowKey);
    }

    private static DifferenceOrder order(Map<String, SortMeta> sorting) {
        return sorting.values().stream().filter(sort -> !sort.getOrder().isUnsorted()).findFirst()
                .map(sort -> new DifferenceOrder(DifferenceOrder.By.valueOf(sort.getField()), sort.getOrder().isDescending()))
                .orElse(DifferenceOrder.NATURAL);
    }
}
