package yibao.settlement;

/** Why a bill cannot be taken: {@code code} for programs, {@code place} the field, {@code message} in Chinese with the amounts. */
public record BillFault(Code code, String place, String message) {

    public enum Code { DATE_IN_FUTURE, INSUTYPE_UNKNOWN, MED_TYPE_UNKNOWN, HOSP_LV_UNKNOWN, AMOUNT_NEGATIVE, REVERSAL_POSITIVE, FEE_SPLIT, FUND_SPLIT, FEE_PAID, PERSON_SPLIT,
        HOSPITAL_PART, REVERSAL_DIFFERS }
}
