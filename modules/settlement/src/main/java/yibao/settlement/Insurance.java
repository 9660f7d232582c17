package yibao.settlement;

import java.util.Arrays;
import java.util.Optional;

/** The basic insurance that pays first, by its national {@code insutype}. */
public enum Insurance {
    EMPLOYEE("310", "职工"), RESIDENT("390", "居民");

    private final String insutype;
    private final String word;

    Insurance(String insutype, String word) {
        this.insutype = insutype;
        this.word = word;
    }

    public String insutype() {
        return insutype;
    }

    public String word() {
        return word;
    }

    public static Optional<Insurance> find(String insutype) {
        return Arrays.stream(values()).filter(insurance -> insurance.insutype.equals(insutype)).findFirst();
    }
}
