package yibao.portal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** Hands a table one page at a time. */
public class PageModel<T> extends LazyDataModel<T> {
    private static final long serialVersionUID = 1L;

    private final transient Source<T> source;
    private final transient Function<T, Object> key;
    private final transient Map<String, T> shown = new HashMap<>();

    /** A page, and how many rows there are in all. */
    public record Part<T>(long count, List<T> rows) {
    }

    /** Where the pages come from: those from a place on, counted from 0. */
    public interface Source<T> {
        Part<T> page(long from, int size);
    }

    /** How many there are. */
    public interface Counting {
        long count();
    }

    /** Those from a place on, counted from 0. */
    public interface Paging<T> {
        List<T> page(long from, int size);
    }

    public PageModel(Source<T> source, Function<T, Object> key) {
        this.source = source;
        this.key = key;
    }

    public PageModel(Counting counting, Paging<T> paging, Function<T, Object> key) {
        this((from, size) -> new Part<>(counting.count(), paging.page(from, size)), key);
    }

    /** The page says itself how many there are. */
    @Override
    public int count(Map<String, FilterMeta> filters) {
        return 0;
    }

    @Override
    public List<T> load(int first, int size, Map<String, SortMeta> order, Map<String, FilterMeta> filters) {
        Part<T> part = source.page(first, size);
        int count = Math.toIntExact(part.count());
        if (part.rows().isEmpty() && count > 0) {
            part = source.page(recalculateFirst(first, size, count), size);
        }
        setRowCount(count);
        part.rows().forEach(row -> shown.put(getRowKey(row), row));
        return part.rows();
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
