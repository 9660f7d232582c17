package yibao.premium.rest;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import yibao.kernel.audit.Disclosure;
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
    private String numbers;

    /** Only programs bring their password with the call, and it has been found right; people have a session. */
    @HeaderParam("Authorization")
    private String login;

    @QueryParam("purpose")
    private String purpose;

    DifferenceFilter filter() {
        return new DifferenceFilter(given(type), given(state), given(owner), given(town), null, null, null, null);
    }

    /** @throws BusinessProblem NUMBERS_UNKNOWN, PURPOSE_MISSING */
    ExportingDifferences.Wanted table(boolean xlsx) {
        return new ExportingDifferences.Wanted(filter(), isInFull(), given(purpose), xlsx);
    }

    /** @throws BusinessProblem NUMBERS_UNKNOWN, PURPOSE_MISSING */
    Disclosure disclosure() {
        return new Disclosure(isInFull(), given(purpose));
    }

    /**
     * The partner's program gets {@code premium-differences/1} as agreed, numbers and all; people get masked ones,
     * and those in full for a purpose.
     *
     * @throws BusinessProblem NUMBERS_UNKNOWN, PURPOSE_MISSING
     */
    boolean isInFull() {
        if (given(numbers) == null) {
            return login != null && login.startsWith("Basic ");
        }
        if (!numbers.equals("full") && !numbers.equals("masked")) {
            throw new BusinessProblem("premium", "NUMBERS_UNKNOWN", 400, "numbers 只能是 masked 或 full", "numbers");
        }
        if (numbers.equals("full") && given(purpose) == null) {
            throw new BusinessProblem("premium", "PURPOSE_MISSING", 422, "完整证件号码须填用途 purpose，并记入审计", "purpose");
        }
        return numbers.equals("full");
    }

    private static String given(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
