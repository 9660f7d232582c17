package yibao.exchange;

import java.util.Arrays;
import java.util.Optional;

/** A partner's place in the city and the name of its folder (contract, section 1). */
public enum Agency {
    REGISTRATION("registration"), TAX("tax"), TREASURY("treasury"), CIVIL_AFFAIRS("civil-affairs"), HEALTH("health"),
    PROCUREMENT("procurement"), SENTINELS("sentinels"), CARE_PROVIDERS("care-providers"), FINANCE("finance");

    private final String folder;

    Agency(String folder) {
        this.folder = folder;
    }

    public String folder() {
        return folder;
    }

    public static Optional<Agency> find(String folder) {
        return Arrays.stream(values()).filter(agency -> agency.folder.equals(folder)).findFirst();
    }
}
