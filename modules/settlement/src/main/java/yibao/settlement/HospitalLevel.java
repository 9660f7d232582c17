package yibao.settlement;

import java.util.Arrays;
import java.util.Optional;

/** The level of the place of treatment, {@code hosp_lv}. */
public enum HospitalLevel {
    PRIMARY("1", "一级"), SECONDARY("2", "二级"), TERTIARY("3", "三级"), TOWNSHIP("9", "乡镇（社区）");

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
        return Arrays.stream(values()).filter(level -> level.code.equals(hospLv)).findFirst();
    }
}
