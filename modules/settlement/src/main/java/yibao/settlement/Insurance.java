package yibao.settlement;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The basic insurance that pays first, by its national {@code insutype}. */
public enum Insurance {
    EMPLOYEE("310", "职工"), RESIDENT("390", "居民");

    /** Every row of a batch asks. */
    private static final Map<String, Insurance> BY_INSUTYPE = Arrays.stream(values()).collect(Collectors.toMap(Insurance::insutype, one -> one));
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
        return Optional.ofNullable(BY_INSUTYPE.get(insutype));
    }
}
