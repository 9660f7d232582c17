package yibao.portal.warning;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** Hands a table one page at a time. */
class PageModel<T> extends LazyDataModel<T> {
    private static final long serialVersionUID = 1L;

    private final transient Counting counting;
    private final transient Paging<T> paging;
    private final transient Function<T, Object> key;
    private final transient Map<String, T> shown = new HashMap<>();

    /** How many there are. */
    interface Counting {
        long count();
    }

    /** Those from a place on, counted from 0. */
    interface Paging<T> {
        List<T> page(long from, int size);
    }

    PageModel(Counting counting, Paging<T> paging, Function<T, Object> key) {
        this.counting = counting;
        this.paging = paging;
        this.key = key;
    }

    @Override
    public int count(Map<String, FilterMeta> filters) {
        return Math.toIntExact(counting.count());
    }

    @Override
    public List<T> load(int first, int size, Map<String, SortMeta> order, Map<String, FilterMeta> filters) {
        var page = paging.page(first, size);
        page.forEach(row -> shown.put(getRowKey(row), row));
        return page;
    }

    @Override
    public T getRowData(String rowKey) {
        return shown.get(rowKey);
    }

    @Override
    public String getRowKey(T row) {
        return String.valueOf(key.apply(row));
    }
}
