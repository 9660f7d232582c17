package yibao.premium.rest;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import yibao.kernel.problem.BusinessProblem;
import yibao.premium.DifferenceFilter;
import yibao.premium.boundary.ExportingDifferences;

/** What may narrow a list of differences in an address: nothing that names a person. */
public class WantedDifferences {

    @QueryParam("type")
    private String type;

    @QueryParam("state")
    private String state;

    @QueryParam("owner")
    private String owner;

    @QueryParam("town")
    private String town;

    @QueryParam("numbers")
    @DefaultValue("masked")
    private String numbers;

    @QueryParam("purpose")
    private String purpose;

    DifferenceFilter filter() {
        return new DifferenceFilter(given(type), given(state), given(owner), given(town), null, null, null, null);
    }

    /** @throws BusinessProblem NUMBERS_UNKNOWN, PURPOSE_MISSING: numbers leave in full only for a purpose */
    ExportingDifferences.Wanted table(boolean xlsx) {
        if (!numbers.equals("full") && !numbers.equals("masked")) {
            throw new BusinessProblem("premium", "NUMBERS_UNKNOWN", 400, "numbers 只能是 masked 或 full", "numbers");
        }
        if (numbers.equals("full") && given(purpose) == null) {
            throw new BusinessProblem("premium", "PURPOSE_MISSING", 422, "导出完整证件号码须填用途 purpose，并记入审计",
                    "purpose");
        }
        return new ExportingDifferences.Wanted(filter(), numbers.equals("full"), given(purpose), xlsx);
    }

    private static String given(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
