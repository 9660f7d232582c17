package yibao.settlement;

/**
 * What assisted in-patients bore in a hospital of the county in a month.
 *
 * @param month   {@code 2021-05}
 * @param scope   their policy-scope cost, {@code selfPaid} what of it stayed with them, yuan as text
 * @param share   percent with two decimals; {@code target} likewise, null where the policy names none
 */
public record HospitalShare(String fixmedinsCode, String fixmedinsName, String hospLv, String hospLvName, String month, long settlements,
        long people, String scope, String selfPaid, String share, String target, boolean over) {}
