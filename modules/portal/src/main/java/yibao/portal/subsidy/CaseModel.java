package yibao.portal.subsidy;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import yibao.subsidy.SubsidyCase;

/** Hands the table of a list one page at a time. */
class CaseModel extends LazyDataModel<SubsidyCase> {
    private static final long serialVersionUID = 1L;

    private final transient Source source;
    private final transient Map<String, SubsidyCase> shown = new HashMap<>();

    /** Where the rows come from. */
    interface Source {
        long count() throws SQLException;

        List<SubsidyCase> page(long from, int size) throws SQLException;
    }

    CaseModel(Source source) {
        this.source = source;
    }

    @Override
    public int count(Map<String, FilterMeta> filters) {
        try {
            return Math.toIntExact(source.count());
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Override
    public List<SubsidyCase> load(int first, int size, Map<String, SortMeta> order, Map<String, FilterMeta> filters) {
        try {
            List<SubsidyCase> page = source.page(first, size);
            page.forEach(row -> shown.put(getRowKey(row), row));
            return page;
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Override
    public SubsidyCase getRowData(String rowKey) {
        return shown.get(rowKey);
    }

    @Override
    public String getRowKey(SubsidyCase row) {
        return String.valueOf(row.caseNo());
    }
}
