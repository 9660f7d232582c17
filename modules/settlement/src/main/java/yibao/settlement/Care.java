package yibao.settlement;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What kind of treatment a bill is for, as the benefit tables distinguish it; each stands for several national {@code med_type}. */
public enum Care {
    INPATIENT("住院", Set.of("21", "22", "23", "24", "52")),
    CHRONIC("门诊慢特病", Set.of("14")),
    OUTPATIENT("普通门诊", Set.of("11", "12", "13", "19", "51", "53")),
    PHARMACY("定点药店", Set.of("41"));

    /** Every row of a batch asks. */
    private static final Map<String, Care> BY_MED_TYPE = new HashMap<>();

    static {
        Arrays.stream(values()).forEach(care -> care.medTypes.forEach(medType -> BY_MED_TYPE.put(medType, care)));
    }

    private final String word;
    private final Set<String> medTypes;

    Care(String word, Set<String> medTypes) {
        this.word = word;
        this.medTypes = medTypes;
    }

    public String word() {
        return word;
    }

    public Set<String> medTypes() {
        return medTypes;
    }

    /** Empty for a type of the dictionary's that we do not settle, such as the local 99xx. */
    public static Optional<Care> findByMedType(String medType) {
        return Optional.ofNullable(BY_MED_TYPE.get(medType));
    }
}
