package yibao.premium.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import yibao.kernel.CertNo;
import yibao.kernel.Money;
import yibao.kernel.problem.BusinessProblem;
import yibao.premium.DifferenceFilter;
import yibao.premium.DifferenceOrder;

/**
 * The body of a search: what is left out does not narrow. Amounts are the difference, received less levied.
 *
 * @param sort   NUMBER (default), TYPE, AMOUNT, TOWN or NAME
 * @param cursor {@code next} of the page before
 */
public record DifferenceSearch(
        @Size(max = 24, message = "差异类型过长") String type,
        @Size(max = 12, message = "处理状态过长") String state,
        @Size(max = 60, message = "责任人过长") String owner,
        @Size(max = 12, message = "镇街代码过长") String townCode,
        @Pattern(regexp = AMOUNT, message = "金额须恰好两位小数") String amountFrom,
        @Pattern(regexp = AMOUNT, message = "金额须恰好两位小数") String amountTo,
        @Size(max = 100, message = "姓名过长") String name,
        @Size(max = 6, message = "证件类型过长") String certType,
        @Size(max = 50, message = "证件号码过长") String certNo,
        DifferenceOrder.By sort,
        Boolean descending,
        @Min(0) @Max(100_000_000) Integer cursor,
        @Min(1) @Max(1_000) Integer limit) {

    private static final String AMOUNT = "-?\\d{1,14}\\.\\d{2}";
    private static final int USUAL_PAGE = 100;

    DifferenceFilter filter() {
        return new DifferenceFilter(given(type), given(state), given(owner), given(townCode), money(amountFrom),
                money(amountTo), given(name), number());
    }

    DifferenceOrder order() {
        return new DifferenceOrder(sort == null ? DifferenceOrder.By.NUMBER : sort, Boolean.TRUE.equals(descending));
    }

    int offset() {
        return cursor == null ? 0 : cursor;
    }

    @Override
    public Integer limit() {
        return limit == null ? USUAL_PAGE : limit;
    }

    private String number() {
        if (given(certNo) == null) {
            return null;
        }
        CertNo.Reading reading = CertNo.read(given(certType) == null ? CertNo.RESIDENT_CARD : certType, certNo);
        if (reading instanceof CertNo.Bad bad) {
            throw new BusinessProblem("premium", bad.code(), 422, bad.message(), "certNo");
        }
        return ((CertNo.Good) reading).certno();
    }

    private static Money money(String yuan) {
        return given(yuan) == null ? null : Money.ofYuan(yuan);
    }

    private static String given(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
