package yibao.settlement;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The level of the place of treatment, {@code hosp_lv}. */
public enum HospitalLevel {
    PRIMARY("1", "一级"), SECONDARY("2", "二级"), TERTIARY("3", "三级"), TOWNSHIP("9", "乡镇（社区）");

    /** Every row of a batch asks. */
    private static final Map<String, HospitalLevel> BY_CODE = Arrays.stream(values()).collect(Collectors.toMap(HospitalLevel::code, one -> one));
    private final String code;
    private final String word;

    HospitalLevel(String code, String word) {
        this.code = code;
        this.word = word;
    }

    public String code() {
        return code;
    }

    public String word() {
        return word;
    }

    public static Optional<HospitalLevel> find(String hospLv) {
        return Optional.ofNullable(BY_CODE.get(hospLv));
    }
}
